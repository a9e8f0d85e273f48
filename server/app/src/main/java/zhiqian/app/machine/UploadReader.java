package zhiqian.app.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhiqian.app.imports.Submission;
import zhiqian.app.machine.Upload.Field;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemException;

/** Turns what a call sends into rows of an import; what its objects leave out, {@code data} itself may say for all of them. */
final class UploadReader {
    static final int MOST_ROWS = 1_000;
    /** First column of the rows: the object's place in the list, by which errors find back to it. */
    private static final String INDEX = "序号";

    private final Credential credential;
    private final MachineMethod method;
    private final Upload upload;
    private final Set<String> ignored = new TreeSet<>();

    /** @param ignored members that have no meaning here */
    record Read(Submission submission, Set<String> ignored) {}

    private UploadReader(Credential credential, MachineMethod method, Upload upload) {
        this.credential = credential;
        this.method = method;
        this.upload = upload;
    }

    /** @throws ProblemException 422 if the rows cannot be told apart */
    static Read read(Credential credential, MachineMethod method, Upload upload, JsonNode data) {
        return new UploadReader(credential, method, upload).read(data);
    }

    private Read read(JsonNode data) {
        List<JsonNode> objects = objects(data);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            rows.add(row(i, objects.get(i), data));
        }
        List<String> headings = Stream.concat(
                        Stream.of(INDEX), upload.fields().stream().map(Field::heading))
                .toList();
        return new Read(
                new Submission(upload.kind(), "接口报送 " + method.id(), credential.project(), headings, rows), ignored);
    }

    private List<JsonNode> objects(JsonNode data) {
        JsonNode list = data.path(upload.list());
        if (list.isMissingNode()) {
            return List.of(data);
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_ROWS) {
            throw invalid(upload.list(), "应为列表,1至" + MOST_ROWS + "项");
        }
        noteUnknown(data);
        List<JsonNode> objects = new ArrayList<>();
        list.forEach(objects::add);
        return objects;
    }

    private List<String> row(int index, JsonNode object, JsonNode data) {
        String place = upload.list() + "[" + index + "]";
        if (!object.isObject()) {
            throw invalid(place, "应为对象");
        }
        noteUnknown(object);
        List<String> cells = new ArrayList<>(List.of(Integer.toString(index)));
        for (Field field : upload.fields()) {
            cells.add(cell(field, object, data, place));
        }
        return cells;
    }

    private String cell(Field field, JsonNode object, JsonNode data, String place) {
        JsonNode value = object.has(field.name()) ? object.path(field.name()) : data.path(field.name());
        String text = text(passage(field, value, object), place + "." + field.name());
        if (field.name().equals("projectCode") && text.isBlank()) {
            return credential.projectNo();
        }
        if (field.name().equals(Uploads.DIRECTION)
                && !text.isBlank()
                && !field.words().containsKey(text)) {
            throw invalid(place + "." + field.name(), "应为 01(进场)或 02(离场)");
        }
        return field.words().getOrDefault(text, text);
    }

    /** A passage has its time in {@code date}: of one in it is the time of coming, of one out that of leaving. */
    private static JsonNode passage(Field field, JsonNode value, JsonNode object) {
        boolean in = field.name().equals("startTime");
        boolean out = field.name().equals("endTime");
        String direction = object.path(Uploads.DIRECTION).asText("");
        return in && direction.equals("01") || out && direction.equals("02") ? object.path("date") : value;
    }

    private static String text(JsonNode value, String place) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        // 1e999 is JSON, and no number that anything here could be
        if (value.isContainerNode() || value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            throw invalid(place, "应为文本或数字");
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        return value.isFloatingPointNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private void noteUnknown(JsonNode object) {
        object.fieldNames().forEachRemaining(name -> {
            if (!name.equals(upload.list()) && !upload.knows(name) && name.length() <= 60 && ignored.size() < 50) {
                ignored.add(name);
            }
        });
    }

    private static ProblemException invalid(String field, String message) {
        return Problem.invalid("data." + field, message).toException();
    }
}
