package dev.haru.search.lucene;

import dev.haru.index.AnchoredLink;
import dev.haru.index.Fields;
import dev.haru.index.directory.IndexException;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.engine.StoredText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The stored sections of an index, with a cache of recently shown ones. Lucene stores sections in
 * compressed blocks, so reading one unpacks several; the cache is bounded in number and size. Safe
 * for use by several threads.
 */
final class StoredSections {

  /** The number of cache slots; a section's slot is its document number modulo this. */
  private static final int PLACES = 2048;

  /** The longest text that is cached, in chars; few sections are longer. */
  private static final int LONGEST = 4000;

  private record Kept(int doc, StoredSection section) {}

  private final IndexReader reader;
  private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(PLACES);

  StoredSections(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns a section as it is stored. */
  StoredSection of(int doc) throws IOException {
    Kept known = kept.get(doc % PLACES);
    if (known != null && known.doc() == doc) {
      return known.section();
    }
    StoredSection read = read(doc);
    if (read.text().text().length() <= LONGEST) {
      kept.set(doc % PLACES, new Kept(doc, read));
    }
    return read;
  }

  private StoredSection read(int doc) throws IOException {
    Document document = reader.storedFields().document(doc);
    Integer line = number(document, Fields.LINE);
    String anchor = text(document, Fields.ANCHOR);
    return new StoredSection(
        text(document, Fields.PATH),
        line == null ? 0 : line,
        anchor,
        AnchoredLink.whole(text(document, Fields.LINK_URL), anchor),
        text(document, Fields.LANG),
        number(document, Fields.YEAR),
        number(document, Fields.DAY),
        text(document, Fields.TITLE_TEXT),
        placed(document, Fields.HEADING_TEXT, Fields.HEADING_PLACES),
        List.of(document.getValues(Fields.BREADCRUMB_TEXT)),
        placed(document, Fields.TEXT, Fields.TEXT_PLACES));
  }

  private static StoredText placed(Document stored, String text, String places) {
    String whole = text(stored, text);
    BytesRef written = stored.getBinaryValue(places);
    return new StoredText(
        whole, written == null ? () -> TokenOffsets.NONE : () -> offsets(whole, written));
  }

  private static TokenOffsets offsets(String text, BytesRef written) {
    try {
      return TokenOffsets.read(
          text,
          ArrayUtil.copyOfSubArray(written.bytes, written.offset, written.offset + written.length));
    } catch (IndexOutOfBoundsException e) {
      throw IndexException.unreadable(new IOException("offsets of tokens are cut off", e));
    }
  }

  private static String text(Document stored, String field) {
    String value = stored.get(field);
    return value == null ? "" : value;
  }

  private static @Nullable Integer number(Document stored, String field) {
    IndexableField value = stored.getField(field);
    return value == null ? null : (Integer) value.numericValue();
  }
}
