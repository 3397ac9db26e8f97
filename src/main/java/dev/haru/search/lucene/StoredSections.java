package dev.haru.search.lucene;

import dev.haru.index.AnchoredLink;
import dev.haru.index.Fields;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * What the index has stored of its sections, to be shown. Lucene keeps it compressed, so that to
 * read one section means to unpack several; those shown lately stay at hand, up to a fixed number
 * and size. Safe for use by several threads.
 */
final class StoredSections {

  /** A section's place is its document's number by this modulus. */
  private static final int PLACES = 2048;

  /** The longest text that is kept, in chars: few sections have more. */
  private static final int LONGEST = 4000;

  /**
   * What is stored of a section; {@code Hit} says what each is.
   *
   * @param doc its document
   * @param text the text that excerpts are cut from
   */
  record Stored(
      int doc,
      String path,
      int line,
      String anchor,
      String url,
      String lang,
      @Nullable Integer year,
      @Nullable Integer day,
      String title,
      StoredText heading,
      List<String> breadcrumb,
      StoredText text) {}

  private final IndexReader reader;
  private final AtomicReferenceArray<@Nullable Stored> kept = new AtomicReferenceArray<>(PLACES);

  StoredSections(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns what is stored of a document. */
  Stored of(int doc) throws IOException {
    Stored known = kept.get(doc % PLACES);
    if (known != null && known.doc() == doc) {
      return known;
    }
    Stored read = read(doc);
    if (read.text().text().length() <= LONGEST) {
      kept.set(doc % PLACES, read);
    }
    return read;
  }

  private Stored read(int doc) throws IOException {
    Document document = reader.storedFields().document(doc);
    Integer line = number(document, Fields.LINE);
    String anchor = text(document, Fields.ANCHOR);
    return new Stored(
        doc,
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
    return new StoredText(text(stored, text), stored.getBinaryValue(places));
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
