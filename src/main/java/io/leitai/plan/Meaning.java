package io.leitai.plan;

import java.util.List;
import java.util.Map;

/** What a change means, whatever the text looks like. */
final class Meaning {
    private Meaning() {}

    /** @param data changed itself */
    static Object of(Object data, PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.Put put -> put(data, put.path(), put.value());
            case PlanEdit.Insert insert -> {
                Object at = get(data, insert.path());
                if (at == null && insert.at() == 0) yield put(data, insert.path(), insert.values());
                List<Object> list = list(at, insert.at(), 1);
                list.addAll(insert.at(), insert.values());
                yield data;
            }
            case PlanEdit.Move move -> {
                List<Object> list = list(get(data, move.path()), move.from(), 0);
                list(list, move.to(), 0);
                move(list, move.from(), move.to());
                yield data;
            }
            case PlanEdit.Remove remove -> remove(data, remove.path());
        };
    }

    static <T> void move(List<T> list, int from, int to) {
        T item = list.remove(from);
        list.add(to, item);
    }

    static Object nested(List<Object> path, Object value) {
        Object whole = value;
        for (Object step : path.reversed()) {
            if (!(step instanceof String key)) throw new PlanText.NoPlace();
            whole = Map.of(key, whole);
        }
        return whole;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object data, int at, int beyond) {
        if (!(data instanceof List<?> list) || at < 0 || at >= list.size() + beyond) throw new PlanText.NoPlace();
        return (List<Object>) list;
    }

    private static Object get(Object data, List<Object> path) {
        Object at = data;
        for (Object step : path)
            at = switch (at) {
                case Map<?, ?> map when step instanceof String -> map.get(step);
                case List<?> list when step instanceof Integer i && i >= 0 && i < list.size() -> list.get(i);
                case null, default -> null;
            };
        return at;
    }

    @SuppressWarnings("unchecked")
    private static Object put(Object data, List<Object> path, Object value) {
        if (path.isEmpty()) return value;
        Object step = path.getFirst();
        List<Object> rest = path.subList(1, path.size());
        if (data == null) return nested(path, value);
        if (step instanceof String && data instanceof Map<?, ?> map)
            ((Map<String, Object>) map).put((String) step, put(map.get(step), rest, value));
        else if (step instanceof Integer at)
            list(data, at, 0).set(at, put(list(data, at, 0).get(at), rest, value));
        else throw new PlanText.NoPlace();
        return data;
    }

    private static Object remove(Object data, List<Object> path) {
        if (path.isEmpty()) throw new PlanText.NoPlace();
        List<Object> above = path.subList(0, path.size() - 1);
        Object in = get(data, above);
        boolean only;
        if (path.getLast() instanceof String key && in instanceof Map<?, ?> map && map.containsKey(key)) {
            map.remove(key);
            only = map.isEmpty() && !above.isEmpty() && above.getLast() instanceof String;
        } else if (path.getLast() instanceof Integer at) {
            List<Object> list = list(in, at, 0);
            list.remove((int) at);
            only = list.isEmpty() && !above.isEmpty();
        } else throw new PlanText.NoPlace();
        return only ? remove(data, above) : data;
    }
}
