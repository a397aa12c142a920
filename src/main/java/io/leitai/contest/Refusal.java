package io.leitai.contest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        return new Refusal(code, Arrays.stream(about).map(String::valueOf).toList());
    }

    static Optional<Refusal> when(boolean wrong, Code code, Object... about) {
        return wrong ? Optional.of(of(code, about)) : Optional.empty();
    }

    /** The sentence for the person, in {@code zh} or {@code en}. */
    public String say(String language) {
        String[] pieces = (language.startsWith("en") ? code.en : code.zh).splitWithDelimiters("\\{\\d\\}", 0);
        for (int i = 1; i < pieces.length; i += 2) pieces[i] = about(pieces[i]);
        return String.join("", pieces);
    }

    private String about(String placeholder) {
        int at = placeholder.charAt(1) - '0';
        return at < about.size() ? about.get(at) : placeholder;
    }

    /** Each with its sentence in both languages. On the wire: the name in lower case with hyphens. */
    public enum Code {
        // who may
        NO_RIGHT("您的身份不能做这一步，请由有权限的人来做。", "Your role may not do this; ask someone whose role may."),
        DIRECTION_HELD(
                "现在由 {0} 导播；要由您来导播，请先接过导播权。",
                "{0} directs at present; to direct yourself, take the direction over first."),
        NOT_A_JUDGE("评委名单里没有您（{0}），请联系计分员。", "You ({0}) are not on the list of judges; please ask the clerk."),

        // the contest
        NOT_OPEN("比赛还没有开始，请先宣布开始。", "The contest has not been opened yet; open it first."),
        ALREADY_OPEN("比赛已经开始了，不用再开始一次。", "The contest is open already; there is no need to open it again."),
        CONTEST_CLOSED(
                "比赛已经结束，这一步不能再做；公布了的成绩有误，可以提出更正。",
                "The contest is closed and this can no longer be done; a wrong result can still be corrected."),
        STILL_ON_STAGE(
                "{0}还在台上，请先揭晓成绩，或者让其延后、跳过、退赛。",
                "{0} is still on stage; reveal the result first, or defer, skip or withdraw the presenter."),
        STILL_WAITING(
                "还有擂手没有上台：{0}。请叫他们上台，或者记为跳过、退赛，再结束比赛。",
                "Still waiting to take the stage: {0}. Call them, or skip or withdraw them, before closing."),

        // the running order
        UNKNOWN_PRESENTER("没有编号为“{0}”的擂手，请核对编号。", "There is no presenter \"{0}\"; check the id."),
        NOBODY_WAITING(
                "没有等候上台的擂手了；可以请回跳过的擂手，或者结束比赛。",
                "Nobody is waiting to take the stage; bring a skipped presenter back, or close the contest."),
        PRESENTER_ON_STAGE(
                "{0}正在台上，不能这样做；请等成绩揭晓。", "{0} is on stage, so this can't be done; wait until the result is revealed."),
        PRESENTER_DONE(
                "{0}已经打完擂、成绩已揭晓，不能再这样做。",
                "{0} has finished and the result is revealed, so this can't be done any more."),
        PRESENTER_SKIPPED("{0}已被跳过，请先请回。", "{0} has been skipped; bring the presenter back first."),
        PRESENTER_WITHDRAWN(
                "{0}已经退赛；如果弄错了，请先请回。", "{0} has withdrawn; if that was a mistake, bring the presenter back first."),
        NOT_AWAY("{0}就在出场顺序里，不用请回。", "{0} is in the running order already; there is nobody to bring back."),
        DRAW_OVER(
                "已经有擂手上过台，不能再抽签；要调整顺序，请移动擂手。",
                "Somebody has been called already, so lots can't be drawn any more; move presenters instead."),
        BAD_SEED("请填写抽签种子，最多 {0} 个字。", "Give a seed for the draw, {0} characters at most."),
        BAD_PLACE("出场位置应在 1 到 {0} 之间。", "The place must be from 1 to {0}."),

        // the turn
        NOBODY_ON_STAGE("现在台上没有擂手，请先叫擂手上台。", "Nobody is on stage; call a presenter first."),
        TURN_OVER("{0}这一轮已经锁定，环节和计时不能再动。", "{0}'s turn is locked; its phases and clock can't be changed any more."),
        UNKNOWN_PHASE("没有“{0}”这个环节；这场比赛的环节是：{1}。", "There is no phase \"{0}\"; this contest has: {1}."),
        PHASE_GOING("“{0}”还没有结束，请先结束这个环节。", "\"{0}\" is still going; end it first."),
        PHASE_OVER("“{0}”在这一轮已经进行过，不能再开始；时间不够可以在环节中加时。", "\"{0}\" has been held in this turn and can't start again."),
        NO_PHASE_LEFT("这一轮的环节都进行完了，请锁定打分。", "All phases of this turn are over; lock the marks."),
        NO_PHASE_GOING("现在没有进行中的环节，请先开始一个环节。", "No phase is going; start one first."),
        ALREADY_PAUSED("计时已经暂停，要继续请按恢复。", "The clock is paused already; resume it to go on."),
        NOT_PAUSED("计时没有暂停，不用恢复。", "The clock is not paused; there is nothing to resume."),
        UNKNOWN_PART("“{0}”环节没有“{1}”这一项。", "The phase \"{0}\" has no part \"{1}\"."),
        BAD_TIME("加减的时间不能为零，也不能超过 24 小时。", "The time to add or take must not be zero, nor more than 24 hours."),
        NO_TIME_LEFT("时间已经用完，没有可减的时间。", "The time is used up; there is none left to take."),
        BAD_LENGTH("环节时长必须大于零，最多 24 小时。", "A phase's length must be more than zero and at most 24 hours."),

        // marks
        NOT_ON_STAGE(
                "{0}的这一轮不在台上，这次打分没有记录；请给台上的擂手打分。",
                "{0}'s turn is not on stage; these marks were not recorded. Mark the presenter who is on stage now."),
        NOT_YET(
                "{0}的第一个环节还没有开始，请稍后打分。",
                "{0}'s first phase has not started yet; please give your marks a little later."),
        TOO_LATE(
                "给{0}打分的时间已过，这次打分没有记录；请联系计分员。",
                "The time for marking {0} is over; these marks were not recorded. Please ask the clerk."),
        LOCKED(
                "{0}的打分已经锁定，这次打分没有记录；要修改请联系计分员。",
                "The marks for {0} are locked; these were not recorded. To change yours, ask the clerk."),
        NO_VOTE("这场比赛没有公众投票。", "This contest has no public vote."),
        VOTE_NOT_DRAFTED("投票没有草稿，请直接提交。", "A vote has no draft; cast it."),
        EXCUSED("您对{0}回避，不打分。", "You are excused from marking {0}; no marks are needed from you."),
        UNKNOWN_CRITERION("没有“{0}”这个评分项；评分项是：{1}。", "There is no criterion \"{0}\"; the criteria are: {1}."),
        MARK_MISSING("“{0}”还没有打分，请打 {1} 到 {2} 分。", "\"{0}\" has no mark yet; give {1} to {2}."),
        MARK_OUT_OF_RANGE("“{0}”只能打 {1} 到 {2} 分。", "\"{0}\" takes a mark from {1} to {2}."),
        MARK_OFF_STEP("“{0}”应从 {1} 分起，每档 {2} 分，最高 {3} 分。", "\"{0}\" takes marks from {1} in steps of {2}, up to {3}."),

        // lock, sheets, the desk
        NOT_STARTED(
                "{0}的环节还没有开始，不能锁定；请先开始环节。",
                "{0}'s first phase has not started, so there is nothing to lock; start it first."),
        ALREADY_LOCKED("打分已经锁定，下一步请核定成绩。", "The marks are locked already; certify the result next."),
        NOT_DUE("自动锁定的时间还没到。", "The time for the automatic lock has not come."),
        NOT_LOCKED("{0}的打分还没有锁定，请先锁定。", "The marks for {0} are not locked yet; lock them first."),
        JUDGE_AWAITED(
                "这场比赛要等所有评委：{0}还没有打分。请等评委提交，或者记为回避。",
                "This contest waits for every judge: {0} has not marked. Wait for the marks, or excuse the judge."),
        POINTS_AWAITED("{1}还没有“{0}”的场外分，请先录入。", "{1} has no points for \"{0}\" yet; enter them first."),
        RECOUNT_DIFFERS(
                "两次独立计算的结果不一致，不能核定（{0}）。评分都已存好，请马上联系技术人员。",
                "Two independent computations differ, so this can't be certified ({0}). All marks are saved; call the technician at once."),
        SHEETS_REOPENED(
                "重新开放的评分还没有交：{0}。请等他们交，或者再锁定一次。",
                "Reopened sheets have not come in yet: {0}. Wait for them, or lock again."),
        UNKNOWN_JUDGE("没有编号为“{0}”的评委，请核对编号。", "There is no judge \"{0}\"; check the id."),
        ALREADY_REOPENED("{0}的评分已经重新开放，请等评委提交。", "{0}'s sheet is open again already; wait for the judge to give it."),
        JUDGE_EXCUSED("{0}对{1}回避，没有评分可改。", "{0} is excused from marking {1}; there is no sheet to change."),
        ALREADY_EXCUSED("已经记录{0}对{1}回避。", "{0} is recorded as excused from marking {1} already."),
        JOINED_LATER(
                "{0}是这一轮锁定以后增补的评委，从下一轮开始打分。",
                "{0} became a judge after this turn was locked, and marks from the next turn on."),
        NO_SUCH_TURN("{0}的第 {1} 轮不在台上，请核对擂手和轮次。", "Turn {1} of {0} is not on stage; check the presenter and the turn."),
        BAD_POINTS(
                "扣分应大于 0、不超过 {0}，最多两位小数。",
                "The points to deduct must be above 0, {0} at most, with two decimals at most."),
        UNKNOWN_COMPONENT("没有“{0}”这个场外分；可选：{1}。", "There are no off-stage points \"{0}\"; choose from: {1}."),
        POINTS_OUT_OF_RANGE("“{0}”的分数应在 {1} 到 {2} 之间。", "The points for \"{0}\" must be from {1} to {2}."),
        NO_SUCH_ROUND(
                "轮次应在 1 到 {0} 之间；全场只给一次的分不写轮次。",
                "The round must be from 1 to {0}; points given once for all have none."),
        UNKNOWN_DEDUCTION("没有第 {0} 号扣分记录，请核对编号。", "There is no deduction number {0}; check the number."),
        ALREADY_CANCELLED("第 {0} 号扣分已经撤销。", "Deduction number {0} is cancelled already."),

        // beside the sheets
        NOT_SEATED("{0}这一轮您不在评委席上，不打分。", "You do not sit as a judge in {0}'s turn; no marks are needed from you."),
        NO_LATE_MARKS("{0}没有等待处理的迟到打分。", "No late marks of {0} wait for a decision."),
        LATE_MARKS_WAIT(
                "有迟到的打分还没有处理：{0}。请先采纳或不采纳，再核定。",
                "Late marks wait for a decision: {0}. Admit or refuse them before certifying."),
        BAD_PHOTO("照片的编号不对，请重新上传。", "That is no photo's number; upload the photo again."),
        JUDGE_REPLACED("{0}已经有人接替了。", "Somebody has taken {0}'s place already."),
        ALREADY_GAVE(
                "{0}已经给{1}打了分，这份打分保留；请改为从下一轮起接替。",
                "{0} has given marks for {1}, and they stay; let the substitute begin with the next turn."),
        UNKNOWN_CHANGE("没有第 {0} 号变动，或者它已经太旧。", "There is no change number {0}, or it is too old."),
        CHANGE_SEEN("第 {0} 号变动已经标记为看过。", "Change number {0} is marked as seen already."),
        PROBLEM_UNNAMED("请选一种问题，或者写几个字。", "Choose what is wrong, or write a few words."),
        TOO_MANY_PROBLEMS(
                "您报告的问题还有几个没有答复，请稍候，或者举手找工作人员。",
                "Several of your reports wait for an answer; please wait, or raise your hand."),
        UNKNOWN_PROBLEM("没有第 {0} 号问题，请核对编号。", "There is no problem number {0}; check the number."),
        ALREADY_ANSWERED("第 {0} 号问题已经答复过了。", "Problem number {0} has been answered already."),
        NOBODY_TO_NUDGE("他们都已打分，或者现在不用打分，不用提醒。", "None of them is waited for at present; there is nobody to remind."),
        NUDGED_ALREADY("刚刚提醒过，请过十秒再提醒。", "They were reminded a moment ago; wait ten seconds."),

        // the result
        ALREADY_CERTIFIED(
                "{0}的成绩已经核定；要改评分，请先重新开放评委的评分。",
                "{0}'s result is certified; to change marks, reopen a judge's sheet first."),
        NOT_CERTIFIED("{0}的成绩还没有核定，请先核定再揭晓。", "{0}'s result is not certified yet; certify it before the reveal."),
        NOTHING_SHOWN("{0}的成绩一步都还没有揭晓，不能退。", "No step of {0}'s reveal was shown yet; there is none to take back."),
        CORRECTED_SINCE(
                "{0}的成绩揭晓后提出过更正，不能退回。",
                "{0}'s result was corrected, or a correction is proposed; its reveal can no longer be taken back."),
        NO_CEREMONY("这场比赛每轮之后揭晓，没有揭晓仪式。", "This contest reveals after each turn; it has no ceremony."),
        CEREMONY_NOT_OPEN(
                "这场比赛的成绩在揭晓仪式上统一揭晓；请等全部比完，先开始揭晓仪式。",
                "This contest reveals all results at the end: open the ceremony once everybody has performed."),
        CEREMONY_OPEN(
                "揭晓仪式已经开始，现在不能这样做；要改请先逐步退回到仪式开始之前。",
                "The ceremony has begun, so this can't be done now; go back step by step to before its opening first."),
        CEREMONY_OVER("全部成绩都已揭晓。", "All results are revealed."),
        NOTHING_TO_REVEAL("还没有核定的成绩，没有可以揭晓的。", "No result is certified; there is nothing to reveal."),
        NOT_ALL_REVEALED(
                "还有成绩没有揭晓，不能结束比赛；请先在揭晓仪式上全部揭晓。",
                "Some results are not revealed; reveal them all in the ceremony before the close."),
        ALREADY_REVEALED("{0}的成绩已经揭晓；有误请提出更正。", "{0}'s result is revealed; if it is wrong, propose a correction."),
        NOT_REVEALED(
                "{0}的第 {1} 轮成绩还没有揭晓；揭晓以前请直接改评分或扣分。",
                "The result of {0}'s turn {1} is not revealed; before the reveal, change the marks or deductions themselves."),
        NOTHING_TO_CORRECT(
                "请写明更正什么：评委和其完整的评分，新的扣分总和，或者新的场外分。",
                "Say what to correct: a judge and that judge's complete marks, the new sum of deductions, or other off-stage points."),
        BAD_SUM("扣分总和应在 0 到 {0} 之间，最多两位小数。", "The sum of deductions must be from 0 to {0}, with two decimals at most."),
        UNKNOWN_CORRECTION("没有第 {0} 号更正，请核对编号。", "There is no correction number {0}; check the number."),
        CORRECTION_SETTLED("第 {0} 号更正已经处理过了。", "Correction number {0} has been settled already."),
        SAME_PERSON("要由另一个人确认，提出的人不能自己确认。", "This must be confirmed by another person than the one who proposed it."),

        // the plan
        JUDGES_FIXED(
                "“{0}”组的计分规则要求评委固定：已有一轮锁定，不能再增补评委。",
                "The rules of the panel \"{0}\" need its judges to stay the same: a turn is locked already, so none can be added."),
        BAD_ID(
                "编号“{0}”不合规定：以字母或数字开头，只用字母、数字、点、横线、下划线，最多 64 个字符。",
                "\"{0}\" can't be an id: begin with a letter or digit, use only letters, digits, dots, hyphens and underscores, 64 characters at most."),
        ID_IN_USE("编号“{0}”已经有人用了，请换一个。", "The id \"{0}\" is in use already; choose another."),
        NAME_MISSING("请填写姓名。", "Please fill in the name."),
        DETAILS_TOO_LONG("姓名、单位、职务最多各 {0} 个字。", "Name, unit and title have {0} characters each at most."),
        UNKNOWN_KIND("没有“{0}”这类擂手；可选：{1}。", "There is no kind of presenter \"{0}\"; choose from: {1}."),
        UNKNOWN_PANEL("没有“{0}”这个评委组；可选：{1}。", "There is no panel \"{0}\"; choose from: {1}."),

        NO_RULE_CHANGED(
                "这份方案的计分规则和现在的一样，没有可改的。", "This plan's rules are the ones in force; there is nothing to change."),
        JUDGE_WITHOUT_PANEL("新规则里没有{0}所在的评委组“{1}”。", "The new rules have no panel \"{1}\" for {0}."),
        TOO_FEW_TURNS(
                "已经进行到第 {0} 轮，新规则的轮数不能更少。", "Turn {0} has been held already; the new rules can't have fewer turns."),
        SHEET_UNFIT(
                "{0}给{1}的评分不符合新规则，规则不能改。", "What {0} gave {1} does not fit the new rules, so they can't be changed."),
        VOTES_UNFIT("观众已给{0}投票，公众投票的评分项不能再改。", "The public has voted for {0}, so what it marks can't be changed."),
        POINTS_UNFIT(
                "{1}的场外分“{0}”不符合新规则，规则不能改。",
                "The points \"{0}\" of {1} do not fit the new rules, so they can't be changed."),
        UNKNOWN_RULES("没有第 {0} 号规则修改提议，请核对编号。", "There is no proposal of rules number {0}; check the number."),
        RULES_SETTLED("第 {0} 号规则修改提议已经处理过了。", "Proposal of rules number {0} has been settled already."),

        // presenters' material
        UNKNOWN_EXHIBIT("没有这份展示材料（{0}），请刷新页面再试。", "There is no such exhibit ({0}); reload the page and try again."),
        EXHIBIT_TITLE("请给展示材料起个名字，最多 {0} 个字。", "Give the exhibit a title, {0} characters at most."),
        EXHIBIT_THERE("这份材料已经有了：“{0}”。", "This is there already: \"{0}\"."),
        EXHIBIT_AWAITED("“{0}”的文件还没有上传。", "The file of \"{0}\" has not been uploaded yet."),
        TOO_MANY_EXHIBITS(
                "每位擂手最多 {0} 份展示材料，连同删掉的最多 {1} 份。",
                "A presenter has {0} exhibits at most, and {1} with those that were removed."),
        NO_SUCH_PAGE("没有这一页，一共 {0} 页。", "There is no such page; there are {0}."),
        NO_MORE_PAGES("没有更多的页了。", "There are no more pages."),
        TURNED_TOO_FAST("翻得太快，请再按一次。", "That was too fast; press once more."),
        NO_EXHIBIT_SHOWN("现在没有展示材料。", "No exhibit is shown at present."),
        NO_VIDEO_SHOWN("现在没有放视频。", "No video is shown at present."),
        BAD_POSITION("视频的位置应在 0 到两小时之间。", "A position in a video is from 0 to two hours."),

        FILE_TYPE(
                "这种文件不能展示：请上传 PDF、JPEG、PNG、WebP 图片，或者 MP4、WebM 视频。",
                "This kind of file can't be shown: upload a PDF, a picture (JPEG, PNG, WebP) or a video (MP4, WebM)."),
        FILE_TOO_LARGE("文件太大，最多 {0} MB。", "The file is too large; {0} MB at most."),
        FILE_BROKEN("这个文件损坏了，或者不是它自称的类型，打不开。", "This file is damaged, or not what it says it is: it can't be opened."),
        FILE_ENCRYPTED(
                "这个 PDF 加了密码，请去掉密码再上传。",
                "This PDF is protected with a password; save it without one and upload it again."),
        FILE_PAGES("页数太多，最多 {0} 页。", "The document has too many pages; {0} at most."),
        FILE_PIXELS("图片太大，请缩小到一亿像素以内。", "The picture has too many pixels; make it smaller than a hundred million."),
        FILE_CODEC(
                "这个视频有的浏览器放不了：请转成 H.264 和 AAC 编码的 MP4。",
                "Some browsers can't play this video: convert it to MP4 with H.264 and AAC."),
        FILE_TOO_MUCH(
                "这个文件太复杂，准备不出来：请另存为简单的 PDF 或图片再上传。",
                "This file is too complex to be prepared; save it as a simpler PDF or as pictures and upload that."),
        FILE_CHANGED("文件在路上变了样，没有收下，请再传一次。", "The file arrived changed and was not taken; upload it once more."),
        MATERIAL_FULL(
                "本场比赛的材料和照片最多占 {0} MB，放不下这个文件了；请联系技术人员。",
                "The files of this contest may take {0} MB, and there is no room for this one; ask the technician."),
        TOO_MANY_UPLOADS(
                "这位擂手已有 {0} 个文件没传完，请先传完或取消。",
                "This presenter has {0} unfinished uploads already; finish or cancel one first."),
        UPLOAD_OVER("这次上传已过期或已取消，请从头再传。", "This upload has expired or was cancelled; begin it anew."),
        UPLOAD_OFFSET("已收到 {0} 字节，请从那里接着传。", "{0} bytes have come; go on from there."),
        DISK_FULL(
                "服务器的磁盘快满了，现在不能上传文件；请联系技术人员。",
                "The server's disk is nearly full, so no files can be uploaded at present; ask the technician."),

        // texts and seats
        REASON_MISSING("请写明原因。", "Please give the reason."),
        REASON_TOO_LONG("原因太长，最多 {0} 个字。", "The reason is too long; {0} characters at most."),
        CUE_EMPTY("给擂手的提示没有内容：写几个字，或请他收尾。", "The cue is empty: write something, or ask to wrap up."),
        CUE_TOO_LONG("给擂手的提示太长，最多 {0} 个字。", "The cue is too long; {0} characters at most."),
        NOTICE_EMPTY("通知没有内容，请写好再发。", "The notice is empty; write something before posting it."),
        NOTICE_TOO_LONG("通知太长，最多 {0} 字节（约一千三百个汉字）。", "The notice is too long; {0} bytes at most."),
        NO_SCENE("请选一个画面。", "Choose a scene."),
        NO_SCREEN("请选一块屏幕。", "Choose a screen."),
        UNKNOWN_SCREEN(
                "没有名为“{0}”的屏幕：名称为 1 到 24 个字母、数字、汉字或连字符，分会场写 venue/编号。",
                "There is no screen \"{0}\": a name is 1 to 24 letters, digits or hyphens; a branch venue has venue/ID."),
        TOO_MANY_SCREENS("单独指定画面的屏幕最多 {0} 块。", "At most {0} screens can have a scene of their own."),
        AWARD_TOO_EARLY("本场还没有结束，还不能颁奖。", "The contest is not closed yet; there are no awards to show."),
        NOT_DRAWN("还没有抽签。", "No lots were drawn yet."),
        SCENE_TAKES_LESS("这个画面没有这一项内容可填，请去掉。", "This scene does not take all of that; leave it out."),
        SCENE_TEXT_EMPTY("画面上没有文字，请写好再上屏。", "There are no words to show; write something first."),
        SCENE_TEXT_TOO_LONG("上屏的文字太长，最多 {0} 个字。", "That is too long for a screen; {0} characters at most."),
        MESSAGE_TOO_SOON("发得太快了，请等 {0} 秒再发。", "Too soon after the last one; wait {0} seconds."),
        UNKNOWN_MESSAGE(
                "没有第 {0} 号来信，或者会场又发了新的。", "There is no message number {0}, or the venue has sent another one since."),
        MESSAGE_DECIDED("第 {0} 号来信已经处理过了。", "Message number {0} was dealt with already."),
        NO_GRAPHIC("请选一个字幕。", "Choose a graphic."),
        GRAPHIC_TAKES_LESS("这个字幕没有这一项内容可填，请去掉。", "This graphic does not take all of that; leave it out."),
        TICKER_EMPTY("滚动字幕没有内容，请写好再播。", "The ticker is empty; write something before playing it."),
        GRAPHIC_TOO_LONG("字幕太长，最多 {0} 个字。", "That is too long for the graphic; {0} characters at most."),
        NOTHING_TO_UNDO("没有可撤销的操作。", "There is nothing to undo."),
        UNDO_CHANGED(
                "要撤销的已经不是您看到的那一步，没有撤销；请看清楚再按。",
                "What would be undone is no longer what you saw, so nothing was undone; look once more before you press."),
        UNDO_OVERTAKEN("那一步之后别人又作了改动，不能再撤销。", "Somebody else has changed this since; it can't be undone any more."),
        UNDO_LOSES_MARKS(
                "已经有人给{0}打了分，撤销会丢掉打分，不能撤销。",
                "Marks were given for {0}, and undoing would lose them; it can't be undone."),
        UNDO_LOCKED("打分已经锁定，在此以前做的不能再撤销。", "The marks are locked; what was done before can't be undone any more."),
        UNDO_REVEAL(
                "揭晓不用撤销，请用“揭晓退一步”收回；在此以前做的不能再撤销。",
                "A reveal is not undone but taken a step back; what was done before it can't be undone any more."),
        UNDO_CLOSED("比赛已经结束，在此以前做的不能再撤销。", "The contest is closed; what was done before can't be undone any more."),
        UNDO_NOT_THIS(
                "刚才那一步牵动了成绩，不能撤销，在此以前做的也不能。",
                "What was done last changed results; neither it nor anything before it can be undone."),
        NO_SEAT("这个身份没有席位可发。", "There are no seats for this role."),
        NOBODY_NAMED("请写明席位给谁，每个名字最多 {0} 个字。", "Say whom the seats are for; a name has {0} characters at most."),
        BAD_COUNT("数量应在 1 到 {0} 之间。", "The number must be from 1 to {0}."),
        UNKNOWN_SPARE("没有第 {0} 号备用卡，请核对卡上的编号。", "There is no spare card number {0}; check the number on the card."),
        SPARE_UNASSIGNED(
                "这是第 {0} 号备用卡，还没有指定给哪位评委。请把卡号告诉计分员，指定后再点一次。",
                "This is spare card number {0}, and it is nobody's yet. Tell the clerk the number, and try again once it is yours."),
        CODE_USED(
                "这个链接已经用过了，只能用一次。请向计分员要一个新的。",
                "This link has been used already; it works once. Ask the clerk for a new one."),
        CODE_VOID(
                "这个链接已经作废：之后又发过新的，或者席位已被收回。请向计分员要一个新的。",
                "This link is void: a newer one was given out, or the seat was taken back. Ask the clerk for a new one."),
        CODE_EXPIRED("这个数字码已经过期，请向计分员要一个新的。", "These digits have expired; ask the clerk for new ones."),
        SEAT_CROWDED(
                "已经有几部手机在等计分员同意使用这个席位，请联系计分员。",
                "Several phones are waiting for the clerk's nod for this seat already; please ask the clerk."),
        ASK_OVER(
                "这部手机已经不在等候：已处理、已过期，或者席位已收回。",
                "That phone waits no more: it was settled, it took too long, or the seat was taken back."),
        SEAT_GONE(
                "您的席位已在另一部手机上打开，或已被收回，这一步没有记录。请联系计分员。",
                "Your seat was opened on another phone, or taken back; this was not recorded. Please ask the clerk."),
        SEAT_DENIED(
                "计分员没有同意这部手机使用这个席位。请联系计分员。", "The clerk did not let this phone take the seat. Please ask the clerk."),
        NOBODY_SEATED(
                "这个席位还没有发过，也没有人入席，没有可收回的。",
                "Nothing was given out for this seat and nobody sits on it; there is nothing to take back."),
        UNKNOWN_VENUE("没有编号为“{0}”的会场，请核对编号。", "There is no venue \"{0}\"; check the id."),

        // accounts
        PASSWORD_WRONG("账号或密码不对，请再核对一次。", "The name or the password is wrong; check them once more."),
        PASSWORD_SHORT(
                "密码要有 {0} 到 200 个字符，可以是一句好记的话。",
                "A password has {0} to 200 characters; a sentence you remember will do."),
        PASSWORD_GUESSABLE(
                "这个密码太容易猜到，请换一个：几个不相干的词连起来就很好。",
                "This password is too easy to guess; take another one: a few words that do not belong together are good."),
        TOTP_WANTED("请输入验证器里的六位数字。", "Please type the six digits that your authenticator shows."),
        TOTP_WRONG("这个验证码不对，或者已经用过一次；请等下一个。", "These digits are wrong, or were used already; wait for the next ones."),
        TOTP_OFF("这个账号没有开启两步验证。", "This account has no one-time password."),
        TOO_MANY_TRIES("试错的次数太多了，请过 {0} 秒再试。", "Too many wrong tries; try again in {0} seconds."),
        SECOND_LOOK(
                "这一步要再确认一次是您本人，还没有执行：请输入密码或验证码。",
                "For this, show once more that it is you; nothing was done yet. Type your password or the digits of your authenticator."),
        SET_UP_ELSEWHERE(
                "首个账号只能在服务器这台电脑上建立：请在本机打开启动时显示的链接。",
                "The first account is made on the server's own machine: open the link that the start printed there."),
        SET_UP_OVER(
                "这个链接已经不能用了：已有组织者账号，或者服务器重新启动过。",
                "This link is void: there is an organiser's account already, or the server was started anew."),
        INVITATION_OVER(
                "这个邀请链接已经用过、过期或作废，请向组织者要一个新的。",
                "This invitation was used, has run out or is void; ask the organiser for a new one."),
        BAD_SIGN_IN_NAME(
                "登录名要有 2 到 32 个字，只用文字、数字、点、横线、下划线，也不能是身份的名称。",
                "A name to sign in with has 2 to 32 letters, digits, dots, hyphens or underscores, and is not a role's name."),
        SIGN_IN_NAME_TAKEN("这个登录名已经有人用了，请换一个。", "This name is taken; choose another."),
        LAST_ORGANISER(
                "这是最后一个组织者账号，不能停用，也不能去掉这个身份；请先给另一个人。",
                "This is the last organiser's account: it can't be disabled or lose that role; give the role to another person first."),

        // said by the rooms above the rulebook
        BUSY("服务器正忙，还没有记录，正在重试。", "The server is busy; nothing is recorded yet. Trying again."),
        NOT_SAVED("没能存盘，还没有记录，请再试一次。", "This could not be saved; nothing is recorded yet. Please try again."),
        CUT_OFF(
                "这台服务器与其他服务器断开了，还没有记录；手机上留着，换到别的服务器或恢复后会再发。",
                "This server is cut off from the others; nothing is recorded yet. Your device keeps it and sends it again, here or to another server."),
        SURE(
                "这一步要确认才做（{0}；还没打分的评委：{1} 位）。确定要做，请带上 sure 再发一次。",
                "This step is asked for twice ({0}; judges yet to give: {1}). To take it, send it again with sure."),
        READ_ONLY("这场比赛现在只能查看，不能更改；请联系技术人员。", "This contest can only be read at present; please ask the technician."),
        ID_TAKEN(
                "这个操作编号已用于另一个操作，没有记录；请刷新页面再做一次。",
                "This command's id was used for another command, so nothing was recorded; reload the page and do it again."),
        MALFORMED(
                "服务器看不懂这条消息（{0}），没有记录；请刷新页面再试。",
                "The server can't read this message ({0}), so nothing was recorded; reload the page and try again."),
        NOT_PLAIN(
                "“{0}”里有看不见的控制字符（例如改变文字方向的），没有记录；请重新打一遍这段文字，不要粘贴。",
                "There are invisible control characters in \"{0}\" (such as those that turn the text's direction), so nothing was recorded; type it anew instead of pasting it."),
        UNKNOWN_COMMAND(
                "服务器不认识“{0}”这个操作，没有记录；请刷新页面再试。",
                "The server does not know the command \"{0}\", so nothing was recorded; reload the page and try again."),
        UNKNOWN_CONTEST("没有这场比赛，请核对链接。", "There is no such contest; check the link."),
        NO_SUCH_NODE("没有名为“{0}”的服务器在接手比赛。", "There is no node named \"{0}\" that takes contests."),
        NOT_MOVED("比赛没能转到“{0}”，请看它现在在哪台服务器上。", "The contest was not moved to \"{0}\"; see which node hosts it now."),
        NO_OTHER_NODE(
                "没有别的服务器能接手比赛，“{0}”不能腾空；请先启动另一台，或让另一台恢复接手。",
                "No other node takes contests, so \"{0}\" can't be drained: start another one, or let another take contests again, first."),
        UNKNOWN_VIEW("没有“{0}”这个画面，请核对链接。", "There is no view \"{0}\"; check the link."),
        NOT_FOUND("这里没有这个页面，请核对链接。", "There is nothing here; check the link."),
        NOT_SIGNED_IN("请先用发给您的链接或者账号登录。", "Sign in first, with the link that you were given or with your account."),
        WEBHOOK_HOST(
                "不能向 {0} 发送：请先在配置的 webhook-hosts 里写上这个主机。",
                "Nothing may be sent to {0}: name that host in the configuration first (webhook-hosts)."),
        DRAFT_CHANGED(
                "{0} 刚改过这份方案：先看看改了什么，再决定留哪一份。",
                "{0} has changed this plan meanwhile: look at it, then choose which to keep."),
        DRAFTS_FULL("最多存 {0} 份未定的方案，请先删掉一份。", "{0} unfinished plans at most; remove one first."),
        EDIT_BY_HAND("这一处在表单里改不了，请直接改右边的文字。", "The form cannot change this part; change the text itself."),
        WEBHOOKS_FULL("一场比赛最多 {0} 个回调地址，请先删掉一个。", "A contest has {0} webhooks at most; remove one first."),
        CODE_UNKNOWN(
                "这个链接打不开席位：可能已经作废，或者抄错了。请向计分员要一个新的。",
                "This link opens no seat: it is void or mistyped. Ask the clerk for a new one."),
        NO_PICTURE("这不是照片：请上传 JPEG、PNG 或 WebP。", "That is no photograph: upload a JPEG, PNG or WebP."),
        DIGITS_UNKNOWN(
                "这六位数字不对，或者已经失效。请核对数字和比赛，或者向计分员要新的。",
                "These six digits are wrong, or they have expired. Check them and the contest, or ask the clerk for new ones."),
        TOO_LARGE("发来的内容太大，没有记录。", "What was sent is too large; nothing was recorded."),
        TOO_MANY("请求太频繁，还没有记录，稍后会再试。", "Too much at once; nothing is recorded yet. It will be tried again."),
        SERVER_FAULT(
                "服务器处理时出了错，这一步没有记录；请再试一次，并告诉技术人员。",
                "The server failed at this, so nothing was recorded; try again, and tell the technician."),
        EXISTS("已经有同样编号的比赛，请换一个编号。", "There is a contest with this id already; choose another id.");

        final String zh;
        final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
