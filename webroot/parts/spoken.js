// A mark read back in words: a slipped digit is heard where it would be overlooked.

const ZH = "零一二三四五六七八九";
const EN_ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const wholeInChinese = (n) => {
  if (n < 10) return ZH[n];
  if (n < 20) return "十" + (n % 10 ? ZH[n % 10] : "");
  if (n < 100) return ZH[Math.floor(n / 10)] + "十" + (n % 10 ? ZH[n % 10] : "");
  const [size, word] = n < 1000 ? [100, "百"] : [1000, "千"];
  const rest = n % size;
  if (rest === 0) return wholeInChinese(Math.floor(n / size)) + word;
  const gap = rest < size / 10 ? "零" : "";
  // inside a larger number ten is 一十: 一百一十五
  const tail = rest >= 10 && rest < 20 ? "一" + wholeInChinese(rest) : wholeInChinese(rest);
  return wholeInChinese(Math.floor(n / size)) + word + gap + tail;
};

const wholeInEnglish = (n) => {
  if (n < 20) return EN_ONES[n];
  if (n < 100) return EN_TENS[Math.floor(n / 10)] + (n % 10 ? "-" + EN_ONES[n % 10] : "");
  const [size, word] = n < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = n % size;
  return (
    `${wholeInEnglish(Math.floor(n / size))} ${word}` +
    (rest ? ` ${rest < 100 ? "and " : ""}${wholeInEnglish(rest)}` : "")
  );
};

/** "22.5" is 二十二点五分 or twenty-two point five; a half-typed "18." is 十八点…… or eighteen point …. */
export const spoken = (mark, lang) => {
  const [whole, fraction] = mark.split(".");
  const n = Number(whole);
  if (n > 9999) return mark;
  if (lang === "en") {
    if (fraction === undefined) return wholeInEnglish(n);
    return `${wholeInEnglish(n)} point ${fraction === "" ? "…" : [...fraction].map((digit) => EN_ONES[digit]).join(" ")}`;
  }
  if (fraction === undefined) return wholeInChinese(n) + "分";
  return `${wholeInChinese(n)}点${fraction === "" ? "……" : [...fraction].map((digit) => ZH[digit]).join("") + "分"}`;
};
