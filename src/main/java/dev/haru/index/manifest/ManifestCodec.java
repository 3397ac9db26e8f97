package dev.haru.index.manifest;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonPath;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.LanguageSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The encoding of a {@link ManifestEntry} as bytes, as an index stores it. */
final class ManifestCodec {

  private ManifestCodec() {}

  /** Writes an entry. */
  static BytesRef write(ManifestEntry entry) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(entry.files().size());
      for (FileEntry file : entry.files()) {
        write(out, file);
      }
      writeAll(out, entry.languages());
      writeAll(out, entry.told().stream().map(Enum::name).toList());
      writeAll(out, entry.leftOut());
      out.writeVInt(entry.unpublished());
      out.writeVInt(entry.sections());
      writeAll(out, entry.analyzerGroups().stream().sorted().toList());
      out.writeVInt(entry.problems().size());
      for (CourseProblem problem : entry.problems()) {
        write(out, problem);
      }
      out.writeVInt(entry.passages().bytes());
      out.writeString(entry.passages().hash());
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
  }

  /**
   * Reads an entry.
   *
   * @throws IOException when the bytes were not written by {@link #write}
   */
  static ManifestEntry read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<FileEntry> files = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      files.add(readFile(in));
    }
    List<String> languages = readAll(in);
    List<LanguageSource> told = readAll(in).stream().map(LanguageSource::valueOf).toList();
    List<String> leftOut = readAll(in);
    int unpublished = in.readVInt();
    int sections = in.readVInt();
    Set<String> analyzerGroups = Set.copyOf(readAll(in));
    List<CourseProblem> problems = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      problems.add(readProblem(in));
    }
    ManifestEntry.Passages passages = new ManifestEntry.Passages(in.readVInt(), in.readString());
    return new ManifestEntry(
        files, languages, told, leftOut, unpublished, sections, analyzerGroups, problems, passages);
  }

  private static void write(DataOutput out, FileEntry file) throws IOException {
    out.writeString(file.path().path());
    writeNullable(out, file.path().lang());
    writeNullable(out, file.path().year());
    writeNullable(out, file.path().day());
    out.writeString(file.path().common());
    write(out, file.stamp());
    out.writeByte((byte) (file.isSure() ? 1 : 0));
    out.writeString(file.hash());
    out.writeVInt(file.included().size());
    for (Inclusions.File included : file.included()) {
      FileStamp stamp = included.stamp();
      out.writeString(included.path());
      out.writeByte((byte) (stamp == null ? 0 : 1));
      if (stamp != null) {
        write(out, stamp);
      }
    }
  }

  private static void write(DataOutput out, FileStamp stamp) throws IOException {
    out.writeVLong(stamp.size());
    out.writeLong(stamp.modified());
    out.writeLong(stamp.changed());
    out.writeInt(stamp.key());
  }

  private static FileStamp readStamp(DataInput in) throws IOException {
    return new FileStamp(in.readVLong(), in.readLong(), in.readLong(), in.readInt());
  }

  private static FileEntry readFile(DataInput in) throws IOException {
    LessonPath path =
        new LessonPath(
            in.readString(),
            readNullable(in),
            readNullableNumber(in),
            readNullableNumber(in),
            in.readString());
    FileStamp stamp = readStamp(in);
    boolean isSure = in.readByte() == 1;
    String hash = in.readString();
    List<Inclusions.File> included = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      String file = in.readString();
      included.add(new Inclusions.File(file, in.readByte() == 1 ? readStamp(in) : null));
    }
    return new FileEntry(path, stamp, isSure, hash, included);
  }

  private static void write(DataOutput out, CourseProblem problem) throws IOException {
    out.writeString(problem.path());
    out.writeVInt(problem.line());
    out.writeString(problem.reason());
    out.writeByte((byte) (problem.skipped() ? 1 : 0));
  }

  private static CourseProblem readProblem(DataInput in) throws IOException {
    return new CourseProblem(in.readString(), in.readVInt(), in.readString(), in.readByte() == 1);
  }

  private static void writeAll(DataOutput out, List<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String each : strings) {
      out.writeString(each);
    }
  }

  private static List<String> readAll(DataInput in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static void writeNullable(DataOutput out, @Nullable Object value) throws IOException {
    out.writeString(value == null ? "" : value.toString());
  }

  private static @Nullable String readNullable(DataInput in) throws IOException {
    String value = in.readString();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable Integer readNullableNumber(DataInput in) throws IOException {
    String value = readNullable(in);
    return value == null ? null : Integer.valueOf(value);
  }
}
