package io.leitai.wire;

import io.leitai.contest.Exhibit;
import java.util.ArrayList;
import java.util.List;

/** Key figures as `docs/protocol.md` shows them. Files come another way: a command that named one could name anybody's. */
final class ExhibitJson {
    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_LINE = 60;

    private ExhibitJson() {}

    static Exhibit.Figures figures(Fields in) throws Malformed {
        List<Exhibit.Figure> figures = new ArrayList<>();
        for (Fields each : in.objects("figures")) figures.add(figure(each));
        if (figures.isEmpty() || figures.size() > Exhibit.Figures.MOST) throw in.wrong("figures");
        Exhibit.Figures exhibit = new Exhibit.Figures(id(in), in.name("title"), in.texts("en"), figures);
        in.end();
        return exhibit;
    }

    private static Exhibit.Figure figure(Fields in) throws Malformed {
        List<Exhibit.Point> between = new ArrayList<>();
        for (Fields each : in.objects("between")) between.add(point(each));
        if (between.size() > Exhibit.Figure.MOST_BETWEEN) throw in.wrong("between");
        Exhibit.Figure figure = new Exhibit.Figure(
                line(in, "name", LONGEST_LINE),
                in.has("note") ? line(in, "note", LONGEST_LINE) : "",
                in.has("unit") ? line(in, "unit", LONGEST_WORD) : "",
                point(in.object("baseline")),
                between,
                point(in.object("now")),
                in.decimalOrNull("target"),
                in.texts("en"));
        in.end();
        return figure;
    }

    private static Exhibit.Point point(Fields in) throws Malformed {
        Exhibit.Point point = new Exhibit.Point(line(in, "at", LONGEST_WORD), in.decimal("value"), in.texts("en"));
        in.end();
        return point;
    }

    private static String id(Fields in) throws Malformed {
        String id = in.text("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) throw in.wrong("id");
        return id;
    }

    private static String line(Fields in, String name, int longest) throws Malformed {
        String text = in.name(name);
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) throw in.wrong(name);
        return text;
    }
}
