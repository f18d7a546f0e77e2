// SPDX-License-Identifier: Apache-2.0
package etalon;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Etalon's adapter kit for Java: your library answers the conformance suite.
 *
 * <p>One file, Java 17 or newer, with Gson 2.11 or newer. Write one function per operation and serve them:
 *
 * <pre>{@code
 * public static void main(String[] words) throws IOException {
 *   new EtalonAdapter("acme-stats", "3.2.1")
 *       .standard("uncertainty", "0.1")
 *       .operation("uncertainty/type-a", input -> {
 *         double[] x = EtalonAdapter.doubles(input.get("observations"));
 *         if (x.length < 2) return EtalonAdapter.undefined("too-few-observations");
 *         return Map.of("mean", Acme.mean(x), ...);
 *       })
 *       .serve();
 * }
 * }</pre>
 *
 * <p>A function takes the input of one case as maps and lists, and returns its output as maps, lists, arrays, texts and
 * numbers. It may also return {@link #undefined}, for the output or for a member of it, and throw {@link Rejected} where
 * the input lies outside the domain, or {@link Unsupported} where the library cannot express what is asked. Any other
 * exception is answered as {@code internal}, with its trace, and fails that one case. What is printed to
 * {@code System.out} reaches standard error: standard output belongs to the protocol.
 *
 * <p>Numbers. An integer of at most 2^53 comes as {@code Long}, another number as {@code Double}. What JSON cannot carry is
 * tagged, and comes as the value that it is: NaN, infinities and -0.0 as {@code Double}, {@code $int} as
 * {@code BigInteger}, {@code $dec} as {@code BigDecimal}, {@code $f64s} as {@link Doubles}, {@code $doc} as
 * {@link Document}. What you return is tagged again.
 */
public final class EtalonAdapter {
  /** The output of one operation for the input of one case. */
  @FunctionalInterface
  public interface Operation {
    Object compute(Map<String, Object> input) throws Exception;
  }

  /** The input lies outside the domain of the operation: one of its codes, and a JSON Pointer to the part at fault. */
  public static final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String pointer;

    public Rejected(String code) {
      this(code, null);
    }

    public Rejected(String code, String pointer) {
      super(code);
      this.pointer = pointer;
    }
  }

  /** The library cannot express what is asked: a name for what it lacks, and why. */
  public static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;

    public Unsupported(String feature, String reason) {
      super(feature);
      this.reason = reason;
    }
  }

  /** A document under test, as the raw text that its author wrote, and its media type. */
  public record Document(String text, String media) {}

  /** A long array of doubles in row order, and its shape. */
  public record Doubles(double[] numbers, List<Object> shape) {}

  /** In what is left out: any value of a member that is there. */
  public static final List<Object> ANY = List.of("*");

  /** In what is left out: the member is absent. */
  public static final List<Object> ABSENT = Collections.singletonList(null);

  private static final int PROTOCOL = 1;
  private static final long LARGEST_EXACT_INTEGER = 1L << 53;
  private static final int TRACE_LIMIT = 16_384;
  private static final Map<String, Set<String>> TAGS = Map.of(
      "$f64", Set.of("$f64"), "$int", Set.of("$int"), "$dec", Set.of("$dec"),
      "$f64s", Set.of("$f64s", "shape"), "$doc", Set.of("$doc", "media"));

  private final Map<String, Object> implementation = new LinkedHashMap<>();
  private final Map<String, Object> standards = new TreeMap<>();
  private final Map<String, Object> classes = new TreeMap<>();
  private final Map<String, Object> leftOut = new TreeMap<>();
  private final Map<String, Operation> operations = new TreeMap<>();
  private long longestLine = Long.MAX_VALUE;

  public EtalonAdapter(String name, String version) {
    implementation.put("name", name);
    implementation.put("version", version);
    implementation.put("language", "java");
    // By way of Java's own values, so that whatever loses a digit on the way is found out.
    operations.put("conformance/echo", input -> Collections.singletonMap("value", input.get("value")));
  }

  public EtalonAdapter homepage(String address) {
    implementation.put("homepage", address);
    return this;
  }

  public EtalonAdapter issues(String address) {
    implementation.put("issues", address);
    return this;
  }

  /** A standard that is implemented, and its versions. */
  public EtalonAdapter standard(String name, String... versions) {
    standards.put(name, List.of(versions));
    return this;
  }

  /** The conformance classes of a standard that are claimed; without any, what is declared is judged. */
  public EtalonAdapter claims(String standard, String... names) {
    classes.put(standard, List.of(names));
    return this;
  }

  /** Registers the function of an operation; what is registered is what the adapter declares. */
  public EtalonAdapter operation(String name, Operation function) {
    if (operations.putIfAbsent(name, function) != null) throw new IllegalArgumentException(name + " is registered twice");
    return this;
  }

  /**
   * What of an operation the library does not have: entries of members of the input, by name or JSON Pointer, with the
   * values that are not taken, {@link #ANY} or {@link #ABSENT}. Such cases are not asked.
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final EtalonAdapter leavesOut(String operation, Map<String, List<Object>>... entries) {
    leftOut.put(operation, Arrays.asList(entries));
    return this;
  }

  /** The value of a quantity that does not exist for this input: a whole output, or a member of it. */
  public static Map<String, Object> undefined(String code) {
    return Map.of("undefined", code);
  }

  /** A list of numbers of the input. */
  public static double[] doubles(Object list) {
    return ((List<?>) list).stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
  }

  /** A list of integers of the input that fit into 32 bits. */
  public static int[] integers(Object list) {
    return ((List<?>) list).stream().mapToInt(one -> Math.toIntExact((Long) one)).toArray();
  }

  /** Answers on standard output until {@code bye} or the end of the input. */
  public void serve() throws IOException {
    System.setOut(System.err);
    try (var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      for (String line; (line = requests.readLine()) != null; ) {
        if (line.isBlank()) continue;
        String reply = replyTo(line);
        if (reply == null) return;
        replies.write(reply.getBytes(StandardCharsets.US_ASCII));
        replies.write('\n');
        replies.flush(); // a reply that waits for the next case would be charged with its time
      }
    }
  }

  /** The line that answers {@code line}, in ASCII; null where the session ends. */
  public String replyTo(String line) throws IOException {
    Map<String, Object> request = new LinkedHashMap<>();
    try {
      readRequest(line, request);
    } catch (IOException | RuntimeException | StackOverflowError problem) {
      return encoded(request, internal("the request cannot be read: " + problem.getMessage()));
    }
    if ("bye".equals(request.get("op"))) return null;
    if ("hello".equals(request.get("op"))) {
      if (request.get("limits") instanceof Map<?, ?> limits && limits.get("maxLineBytes") instanceof Long most) longestLine = most;
      return encoded(request, declaration());
    }
    return encoded(request, "case".equals(request.get("op")) ? answer(request) : Map.of("outcome", "unsupported"));
  }

  private Map<String, Object> declaration() {
    Map<String, Object> declared = new LinkedHashMap<>();
    declared.put("protocol", PROTOCOL);
    declared.put("implementation", implementation);
    declared.put("standards", standards);
    declared.put("classes", classes);
    declared.put("operations", operations.keySet());
    declared.put("leavesOut", leftOut);
    declared.put("determinism", "pure");
    declared.put("concurrency", Map.of("maxInFlight", 16));
    return declared;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> answer(Map<String, Object> request) {
    Operation function = operations.get(String.valueOf(request.get("operation")));
    if (function == null) return Map.of("outcome", "unsupported", "reason", "not one of the declared operations");
    try {
      Object output = function.compute((Map<String, Object>) request.get("input"));
      StringWriter trial = new StringWriter(); // what cannot be written is the fault of this case, and has to show here
      write(new JsonWriter(trial), output);
      return Map.of("outcome", "result", "output", output);
    } catch (Rejected refusal) {
      Map<String, Object> reply = new LinkedHashMap<>(Map.of("outcome", "rejected", "code", refusal.getMessage()));
      if (refusal.pointer != null) reply.put("pointer", refusal.pointer);
      return reply;
    } catch (Unsupported gap) {
      return Map.of("outcome", "unsupported", "feature", gap.getMessage(), "reason", gap.reason);
    } catch (Throwable problem) { // whatever goes wrong in the author's code is the outcome of this case alone
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace, true));
      String text = trace.toString();
      Map<String, Object> reply = new LinkedHashMap<>(internal(problem.toString()));
      reply.put("trace", text.substring(0, Math.min(text.length(), TRACE_LIMIT)));
      return reply;
    }
  }

  private static Map<String, Object> internal(String message) {
    return Map.of("outcome", "internal", "message", message.substring(0, Math.min(message.length(), 1000)));
  }

  private String encoded(Map<String, Object> request, Map<String, Object> reply) throws IOException {
    String id = String.valueOf(request.getOrDefault("id", ""));
    String line = line(id, reply);
    if (line.length() <= longestLine) return line;
    return line(id, internal("the answer has " + line.length() + " bytes, the limit is " + longestLine));
  }

  private static String line(String id, Map<String, Object> reply) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("id", id);
    whole.putAll(reply);
    StringWriter text = new StringWriter();
    write(new JsonWriter(text), whole);
    StringBuilder ascii = new StringBuilder(); // so that no locale and no lone surrogate can spoil it
    text.toString().chars().forEach(unit -> {
      if (unit < 0x80) ascii.append((char) unit);
      else ascii.append(String.format("\\u%04x", unit));
    });
    return ascii.toString();
  }

  // What follows are values on the wire.

  /** Fills {@code request} as it reads, so that of a line that cannot be read to its end the id is known. */
  private static void readRequest(String line, Map<String, Object> request) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(line));
    reader.setStrictness(Strictness.STRICT);
    readMembers(reader, request);
    if (reader.peek() != JsonToken.END_DOCUMENT) throw new IOException("there is more than one value in the line");
  }

  private static void readMembers(JsonReader reader, Map<String, Object> members) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (members.containsKey(name)) throw new IOException("a name stands twice in one object: " + name);
      members.put(name, read(reader));
    }
    reader.endObject();
  }

  private static Object read(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        readMembers(reader, members);
        return untagged(members);
      }
      case BEGIN_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) elements.add(read(reader));
        reader.endArray();
        return elements;
      }
      case NUMBER -> {
        return number(reader.nextString());
      }
      case STRING -> {
        return reader.nextString();
      }
      case BOOLEAN -> {
        return reader.nextBoolean();
      }
      default -> {
        reader.nextNull();
        return null;
      }
    }
  }

  private static Number number(String text) throws IOException {
    if (text.matches("-?\\d{1,16}") && !text.equals("-0") && Math.abs(Long.parseLong(text)) <= LARGEST_EXACT_INTEGER) {
      return Long.valueOf(text);
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) throw new IOException(text + " is beyond the range of a double");
    return value;
  }

  /** A decimal that came as {@code $dec}. It computes as a BigDecimal; returned as it is, it keeps the text that it had. */
  private static final class TaggedDecimal extends BigDecimal {
    private static final long serialVersionUID = 1;
    private final String text;

    TaggedDecimal(String text) {
      super(text);
      this.text = text;
    }
  }

  private static Object untagged(Map<String, Object> members) throws IOException {
    String tag = members.keySet().stream().filter(TAGS::containsKey).findFirst().orElse(null);
    if (tag == null) return members;
    if (!members.keySet().equals(TAGS.get(tag))) throw new IOException(tag + " does not stand with what it should");
    String text = (String) members.get(tag);
    return switch (tag) {
      case "$f64" -> text.equals("-0") ? -0.0 : Double.valueOf(text);
      case "$int" -> new BigInteger(text);
      case "$dec" -> new TaggedDecimal(text);
      case "$doc" -> new Document(text, (String) members.get("media"));
      default -> doublesOf(text, (List<?>) members.get("shape"));
    };
  }

  private static Doubles doublesOf(String encoded, List<?> shape) {
    var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    double[] numbers = new double[buffer.remaining()];
    buffer.get(numbers);
    return new Doubles(numbers, new ArrayList<>(shape));
  }

  private static void write(JsonWriter writer, Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof Map<?, ?> members) {
      writer.beginObject();
      for (var member : members.entrySet()) {
        writer.name((String) member.getKey());
        write(writer, member.getValue());
      }
      writer.endObject();
    } else if (value instanceof Iterable<?> elements) {
      writer.beginArray();
      for (Object element : elements) write(writer, element);
      writer.endArray();
    } else if (value instanceof double[] numbers) {
      write(writer, Arrays.stream(numbers).boxed().toList());
    } else if (value instanceof int[] numbers) {
      write(writer, Arrays.stream(numbers).boxed().toList());
    } else if (value instanceof Object[] elements) {
      write(writer, Arrays.asList(elements));
    } else if (value instanceof Boolean truth) {
      writer.value(truth.booleanValue());
    } else if (value instanceof String text) {
      writer.value(text);
    } else if (value instanceof Double || value instanceof Float) {
      writeDouble(writer, ((Number) value).doubleValue());
    } else if (value instanceof Integer || value instanceof Long) {
      long integer = ((Number) value).longValue();
      if (Math.abs(integer) <= LARGEST_EXACT_INTEGER) writer.value(integer);
      else write(writer, BigInteger.valueOf(integer));
    } else if (value instanceof BigInteger integer) {
      write(writer, Map.of("$int", integer.toString()));
    } else if (value instanceof TaggedDecimal decimal) {
      write(writer, Map.of("$dec", decimal.text));
    } else if (value instanceof BigDecimal decimal) {
      write(writer, Map.of("$dec", decimal.toString()));
    } else if (value instanceof Document document) {
      write(writer, Map.of("$doc", document.text(), "media", document.media()));
    } else if (value instanceof Doubles doubles) {
      ByteBuffer bytes = ByteBuffer.allocate(8 * doubles.numbers().length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asDoubleBuffer().put(doubles.numbers());
      write(writer, Map.of("$f64s", Base64.getEncoder().encodeToString(bytes.array()), "shape", doubles.shape()));
    } else {
      throw new IOException(value.getClass().getName() + " has no form in JSON");
    }
  }

  private static void writeDouble(JsonWriter writer, double value) throws IOException {
    if (!Double.isFinite(value)) {
      write(writer, Map.of("$f64", Double.toString(value)));
    } else if (value == 0 && 1 / value < 0) {
      write(writer, Map.of("$f64", "-0"));
    } else if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT_INTEGER) {
      writer.value((long) value);
    } else {
      writer.value(value);
    }
  }
}
