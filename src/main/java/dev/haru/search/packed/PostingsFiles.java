package dev.haru.search.packed;

import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The files with postings. The rows of terms name them, so that they need no directory, and keep
 * the terms' postings in the same order as the terms.
 */
public final class PostingsFiles {

  /** The number of files that are kept read: some megabytes. */
  private static final int KEPT = 512;

  private final PackedFiles files;
  private final BlockTable terms;
  private final List<PackedField> fields;
  private final IntUnaryOperator textLength;
  private final LossyCache<String, List<Place>> places;
  private final LossyCache<String, PostingsFile> read;

  /**
   * Creates a reader; nothing is read yet.
   *
   * @param terms the {@link TermRow}s
   * @param fields the fields by their numbers
   * @param textLength returns the length of a section's text
   */
  PostingsFiles(
      PackedFiles files, BlockTable terms, List<PackedField> fields, IntUnaryOperator textLength) {
    this(files, terms, fields, textLength, new LossyCache<>(KEPT), new LossyCache<>(KEPT));
  }

  private PostingsFiles(
      PackedFiles files,
      BlockTable terms,
      List<PackedField> fields,
      IntUnaryOperator textLength,
      LossyCache<String, List<Place>> places,
      LossyCache<String, PostingsFile> read) {
    this.files = files;
    this.terms = terms;
    this.fields = fields;
    this.textLength = textLength;
    this.places = places;
    this.read = read;
  }

  /** A file, and whose postings it has. */
  private record Place(String file, List<PostingsFile.TermField> fields) {}

  /** Returns the same reader with what it has read, which looks for further files elsewhere. */
  PostingsFiles over(PackedFiles other) {
    return new PostingsFiles(other, terms.over(other), fields, textLength, places, read);
  }

  /** Returns the names of the files with the postings of all terms in a block of the index. */
  public static List<String> names(byte[] block) {
    List<String> names = new ArrayList<>();
    Block rows = new Block(block);
    for (int i = 0; i < rows.size(); i++) {
      boolean isTerm = rows.endsWith(i, PackedTable.FREQUENCIES.suffix());
      String file = isTerm ? TermRow.readFile(rows.value(i)) : null;
      if (file != null) {
        names.add(file);
      }
    }
    return names;
  }

  /** Returns the name of the file with the postings of a term that the course has. */
  String fileOf(String term) {
    return place(term).file();
  }

  /** Returns the postings in a field of a term that the course has. */
  Postings of(String term, PackedField field) {
    Place place = place(term);
    byte[] content = files.read(place.file());
    if (content.length == 0) {
      return Postings.NONE; // only until the file is there
    }
    return Objects.requireNonNull(
            read.of(place.file(), file -> new PostingsFile(content, place.fields(), textLength)))
        .of(terms.rowOf(term), field);
  }

  private Place place(String term) {
    String block = Objects.requireNonNull(terms.fileOf(term));
    List<Place> all = Objects.requireNonNull(places.of(block, this::placesOf));
    int row = terms.rowOf(term);
    int at = all.size() - 1;
    while (all.get(at).fields().getFirst().row() > row) {
      at--;
    }
    return all.get(at);
  }

  private List<Place> placesOf(String block) {
    List<Place> all = new ArrayList<>();
    terms.rowsIn(
        block,
        (row, number) -> {
          String file = TermRow.readFile(row);
          if (file != null) {
            all.add(new Place(file, new ArrayList<>()));
          }
          while (!row.isAtEnd()) {
            TermRow.FieldCount count = TermRow.readCount(row, fields::get);
            all.getLast()
                .fields()
                .add(new PostingsFile.TermField(number, count.field(), count.sections()));
          }
        });
    return all;
  }
}
