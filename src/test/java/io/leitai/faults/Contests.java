package io.leitai.faults;

/** Small contests to score in. */
final class Contests {
    static final int JUDGES = 6;

    private Contests() {}

    static String plan(String id) {
        StringBuilder judges = new StringBuilder();
        for (int j = 1; j <= JUDGES; j++)
            judges.append("      - {id: j")
                    .append(j)
                    .append(", name: 评委")
                    .append(j)
                    .append("}\n");
        return """
                id: %s
                title: 多机擂台
                timezone: Asia/Shanghai
                presenters: [{id: p1, name: 李娜, unit: 县林业局}]
                criteria: [{id: all, name: 总评, max: 100, step: 1}]
                panels:
                  - id: main
                    judges:
                %sturn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]
                """.formatted(id, judges);
    }
}
