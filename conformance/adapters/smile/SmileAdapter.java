// SPDX-License-Identifier: Apache-2.0
import static etalon.EtalonAdapter.ABSENT;
import static etalon.EtalonAdapter.ANY;
import static etalon.EtalonAdapter.doubles;
import static etalon.EtalonAdapter.integers;
import static etalon.EtalonAdapter.undefined;

import etalon.EtalonAdapter;
import etalon.EtalonAdapter.Rejected;
import etalon.EtalonAdapter.Unsupported;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import smile.validation.metric.AUC;
import smile.validation.metric.Accuracy;
import smile.validation.metric.ConfusionMatrix;
import smile.validation.metric.CrossEntropy;
import smile.validation.metric.FScore;
import smile.validation.metric.LogLoss;
import smile.validation.metric.MatthewsCorrelation;
import smile.validation.metric.Precision;
import smile.validation.metric.Recall;
import smile.validation.metric.Specificity;

/**
 * Smile under the suite: the measures of {@code smile.validation.metric}, each by the library's own function.
 *
 * <p>They take items and no counts and no weights, so that counts are written out as items, up to {@link #MOST_ITEMS}. What
 * they answer as NaN, or refuse because a class does not occur, is undefined here.
 */
public final class SmileAdapter {
  private static final int MOST_ITEMS = 10_000_000;

  public static void main(String[] words) throws IOException {
    new EtalonAdapter("Smile", AUC.class.getPackage().getImplementationVersion())
        .homepage("https://haifengl.github.io")
        .issues("https://github.com/haifengl/smile/issues")
        .standard("classification", "0.1", "0.2")
        .operation("classification/confusion-matrix", SmileAdapter::confusionMatrix)
        .leavesOut("classification/confusion-matrix", Map.of("weights", ANY))
        .operation("classification/binary-measure", SmileAdapter::binaryMeasure)
        .leavesOut(
            "classification/binary-measure",
            Map.of("missingPositives", ANY),
            Map.of("missingNegatives", ANY),
            Map.of("measure", List.of("balanced-agreement", "negative-predictive-value", "jaccard", "youden")),
            Map.of("measure", List.of("positive-likelihood-ratio", "negative-likelihood-ratio")),
            Map.of("/conventions/zero-division", List.of("0", "1")))
        .operation("classification/multi-class-measure", SmileAdapter::multiClassMeasure)
        .leavesOut(
            "classification/multi-class-measure",
            Map.of("missing", ANY),
            Map.of("measure", List.of("balanced-agreement", "precision", "recall", "specificity", "f-beta", "jaccard", "mcc")),
            Map.of("/conventions/zero-division", List.of("0", "1", "exclude")))
        .operation("classification/auc", SmileAdapter::auc)
        .leavesOut(
            "classification/auc",
            Map.of("weights", ANY),
            Map.of("/conventions/ties", List.of("optimistic", "pessimistic")))
        .operation("classification/log-loss", SmileAdapter::logLoss)
        .leavesOut(
            "classification/log-loss",
            Map.of("uncertainty", ABSENT),
            Map.of("/conventions/log-base", List.of("2")),
            Map.of("/conventions/clipping", List.of("1e-15", "2.220446049250313e-16", "1e-7", "1.1920928955078125e-7", "0.01")),
            Map.of("/conventions/normalisation", List.of("renormalise")))
        .serve();
  }

  private static List<?> list(Map<String, Object> input, String name) {
    return (List<?>) input.get(name);
  }

  private static long count(Map<String, Object> input, String name) {
    return ((Number) input.get(name)).longValue();
  }

  private static String asked(Map<String, Object> input, String tag, String otherwise) {
    return input.get("conventions") instanceof Map<?, ?> tags && tags.get(tag) instanceof String value ? value : otherwise;
  }

  private static void sameLength(Map<String, Object> input, String name) {
    if (input.containsKey(name) && list(input, name).size() != list(input, "reference").size()) {
      throw new Rejected("unequal-lengths", "/" + name);
    }
  }

  private static Object orUndefined(double value) {
    return Double.isNaN(value) ? undefined("zero-denominator") : value;
  }

  // Labels become numbers from 0, which Smile takes; items without a prediction are none of its.
  private static Object confusionMatrix(Map<String, Object> input) {
    sameLength(input, "predictions");
    List<?> reference = list(input, "reference");
    List<?> predictions = list(input, "predictions");
    TreeSet<String> occurring = new TreeSet<>(SmileAdapter::byCodePoint);
    for (Object one : reference) occurring.add((String) one);
    for (Object one : predictions) if (one instanceof String label) occurring.add(label);
    List<?> labels = input.containsKey("labels") ? list(input, "labels") : List.copyOf(occurring);
    if (new HashSet<>(labels).size() < labels.size()) throw new Rejected("duplicate-label", "/labels");
    if (!new HashSet<Object>(labels).containsAll(occurring)) throw new Rejected("unknown-label");

    int[] missing = new int[labels.size()];
    int[] abstained = new int[labels.size()];
    List<int[]> answered = new ArrayList<>();
    for (int i = 0; i < reference.size(); i++) {
      int truth = labels.indexOf(reference.get(i));
      Object prediction = predictions.get(i);
      if (prediction == null) missing[truth]++;
      else if (prediction instanceof String) answered.add(new int[] {truth, labels.indexOf(prediction)});
      else abstained[truth]++;
    }
    int[][] found = ConfusionMatrix.of(
        answered.stream().mapToInt(pair -> pair[0]).toArray(), answered.stream().mapToInt(pair -> pair[1]).toArray()).matrix;
    int[][] counts = new int[labels.size()][labels.size()]; // Smile's ends with the last class that occurs
    for (int row = 0; row < found.length; row++) System.arraycopy(found[row], 0, counts[row], 0, found.length);
    return Map.of("labels", labels, "counts", counts, "missing", missing, "abstained", abstained);
  }

  private static int byCodePoint(String first, String second) {
    return Arrays.compare(first.codePoints().toArray(), second.codePoints().toArray());
  }

  /** So many pairs of a true and a predicted class for each cell, as two arrays. */
  private static int[][] items(long[][] counts) {
    long all = Arrays.stream(counts).flatMapToLong(Arrays::stream).reduce(0, Math::addExact);
    if (all > MOST_ITEMS) throw new Unsupported("counts", "measures of items, and " + all + " of them do not fit into memory");
    int[][] pairs = new int[2][(int) all];
    int at = 0;
    for (int truth = 0; truth < counts.length; truth++) {
      for (int prediction = 0; prediction < counts.length; prediction++) {
        int next = at + (int) counts[truth][prediction];
        Arrays.fill(pairs[0], at, next, truth);
        Arrays.fill(pairs[1], at, next, prediction);
        at = next;
      }
    }
    return pairs;
  }

  private static Object binaryMeasure(Map<String, Object> input) {
    long[][] counts = {
      {count(input, "trueNegatives"), count(input, "falsePositives")},
      {count(input, "falseNegatives"), count(input, "truePositives")}
    };
    int[][] pairs = items(counts);
    String beta = asked(input, "beta", "1");
    double value = switch ((String) input.get("measure")) {
      case "agreement-proportion" -> Accuracy.of(pairs[0], pairs[1]);
      case "precision" -> Precision.of(pairs[0], pairs[1]);
      case "recall" -> Recall.of(pairs[0], pairs[1]);
      case "specificity" -> Specificity.of(pairs[0], pairs[1]);
      case "f-beta" -> FScore.of(Double.parseDouble(beta), pairs[0], pairs[1]);
      default -> correlation(pairs);
    };
    boolean hasBeta = input.get("measure").equals("f-beta");
    return Map.of(
        "value", orUndefined(value),
        "conventions", hasBeta ? Map.of("zero-division", "undefined", "beta", beta) : Map.of("zero-division", "undefined"));
  }

  private static double correlation(int[][] pairs) {
    try {
      return MatthewsCorrelation.of(pairs[0], pairs[1]);
    } catch (IllegalArgumentException onlyNegatives) {
      return Double.NaN;
    }
  }

  private static Object multiClassMeasure(Map<String, Object> input) {
    List<?> labels = list(input, "labels");
    List<?> rows = list(input, "counts");
    if (new HashSet<>(labels).size() < labels.size()) throw new Rejected("duplicate-label", "/labels");
    if (rows.size() != labels.size() || rows.stream().anyMatch(row -> ((List<?>) row).size() != labels.size())) {
      throw new Rejected("not-square", "/counts");
    }
    long[][] counts = rows.stream()
        .map(row -> ((List<?>) row).stream().mapToLong(one -> ((Number) one).longValue()).toArray())
        .toArray(long[][]::new);
    int[][] pairs = items(counts);
    return Map.of("value", orUndefined(Accuracy.of(pairs[0], pairs[1])), "conventions", Map.of("zero-division", "undefined"));
  }

  private static Object auc(Map<String, Object> input) {
    sameLength(input, "scores");
    int[] reference = integers(input.get("reference"));
    double area = AUC.of(reference, doubles(input.get("scores")));
    int positives = Arrays.stream(reference).sum();
    return Map.of(
        "value", Double.isNaN(area) ? undefined("single-class") : area,
        "positives", positives,
        "negatives", reference.length - positives,
        "conventions", Map.of("ties", "half"));
  }

  private static Object logLoss(Map<String, Object> input) {
    boolean binary = input.containsKey("probabilities");
    if (binary == input.containsKey("rows")) throw new Rejected("no-probabilities");
    sameLength(input, binary ? "probabilities" : "rows");
    int[] reference = integers(input.get("reference"));
    double[][] rows = binary ? null : list(input, "rows").stream().map(EtalonAdapter::doubles).toArray(double[][]::new);
    int classes = binary ? 2 : rows[0].length;
    for (int one : reference) if (one >= classes) throw new Rejected("unknown-class");
    double loss = binary ? LogLoss.of(reference, doubles(input.get("probabilities"))) : CrossEntropy.of(reference, rows);
    Map<String, Object> conventions = binary
        ? Map.of("log-base", "e", "clipping", "none")
        : Map.of("log-base", "e", "clipping", "none", "normalisation", "none");
    return Map.of("value", Double.isInfinite(loss) ? undefined("infinite-loss") : loss, "conventions", conventions);
  }
}
