package io.leitai.contest;

import java.util.List;

/**
 * Why a command was not done. A value, not an exception.
 *
 * @param about what the sentence's {@code {0}}, {@code {1}} … stand for
 */
public record Refusal(Code code, List<String> about) {
    public Refusal {
        about = List.copyOf(about);
    }

    public static Refusal of(Code code, Object... about) {
        return new Refusal(
                code, java.util.Arrays.stream(about).map(String::valueOf).toList());
    }

    /** The sentence for the person, in {@code zh} or {@code en}. */
    public String say(String language) {
        String text = language.startsWith("en") ? code.en : code.zh;
        for (int i = 0; i < about.size(); i++) text = text.replace("{" + i + "}", about.get(i));
        return text;
    }

    /** Each with its sentence in both languages. On the wire: the name in lower case with hyphens. */
    public enum Code {
        ID_TAKEN("这个命令编号已经用于另一条命令。", "This command id was used for another command."),
        CONTEST_EXISTS("已经有编号为{0}的比赛。", "There is a contest {0} already."),
        SERVER_FAULT("服务器处理时出错,这一步没有记录,请报告。", "The server failed on this; it was not recorded. Please report it."),
        NO_RIGHT("你的身份不能做这一步。", "Your role may not do this."),
        MALFORMED("这条消息读不懂:{0}。", "This message can't be read: {0}."),
        UNKNOWN_COMMAND("没有“{0}”这个命令。", "There is no command \"{0}\"."),
        NOT_ON_STAGE("{0}已经不在台上,这次打分没有记录。", "{0} is not on stage; these marks were not recorded.");

        final String zh;
        final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
