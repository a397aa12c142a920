// Key figures, drawn: one as bars or a line across the field, several as rows. Figures stay decimal strings; only lengths are numbers.
import { html, nothing, styled, svg } from "../lib/html.js";
import { compare, count, figure, isZero, negate, sum } from "../lib/format.js";
import { pick, t } from "../lib/i18n.js";
import { length } from "../lib/names.js";

const PERCENT = /^[%％]$/;
const TOP = 0.62; // of the field's height: room for a figure above the highest bar
const LABELS_MOST = 8;
const PLOT_REM = 74;
const LABEL_REM = 3.2;
const LABEL_GAP_REM = 2.4;
const PAIR_LABEL_REM = 20; // at most, of a row's dates
const LONG = 7; // characters of a figure with its unit
const LONG_NAME = 14; // beside it there is no room for the target
const UNIT = 0.44; // a unit's size beside its figure
const HAN = /[^\u0000-\u02ff]/; // as wide as it is high

export function keyFigures(figures) {
  return figures.length === 1 ? alone(figures[0]) : html`<ol class="kf-rows" data-n=${figures.length}>${figures.map(row)}</ol>`;
}

function alone(one) {
  const line = one.between.length > 0;
  return html`<section class="kf" data-line=${line}>
    ${head(one)}
    ${line ? trend(one) : bars(one)}
  </section>`;
}

function head(one) {
  const name = pick(one, "name");
  return html`<header data-long=${name.length > (HAN.test(name) ? LONG_NAME : LONG_NAME * 2)}>
    <h2 data-size=${sizeOf(name)}>${name}</h2>
    ${one.note ? html`<p class="note">${pick(one, "note")}</p>` : nothing}
    ${one.target === null ? nothing : html`<p class="target"><i></i>${t("exhibit.target")} ${withUnit(one, one.target)}${met(one) ? html` <b>${t("exhibit.met")}</b>` : nothing}</p>`}
  </header>`;
}

/** Then and now as two bars on one line. */
function bars(one) {
  const scale = scaleOf([one.baseline.value, one.now.value, one.target]);
  const fell = compare(one.now.value, one.baseline.value) < 0;
  return html`<div class="kf-bars" data-fell=${fell}>
    ${bar(one, one.baseline, scale, "then")}
    ${bar(one, one.now, scale, "now")}
    ${one.target === null ? nothing : html`<i class="kf-target" ${styled({ "--at": `${scale(one.target) * 100}%` })}></i>`}
    ${change(one)}
  </div>`;
}

function bar(one, point, scale, look) {
  return html`<div class=${`kf-bar ${look}`} ${styled({ "--at": `${scale(point.value) * 100}%` })}>
    <i></i><b ${widthOf(grouped(point.value), unitOf(one))}>${figure(grouped(point.value))}<em>${unitOf(one)}</em></b><span>${pick(point, "at")}</span>
  </div>`;
}

/** How it came about, as a line; the newest figure great beside it. */
function trend(one) {
  const points = [one.baseline, ...one.between, one.now];
  const scale = scaleOf([...points.map(({ value }) => value), one.target]);
  const last = points.length - 1;
  const at = (point, i) => [(i / last) * 100, (1 - scale(point.value)) * 100];
  const path = points.map((point, i) => at(point, i).map((n) => n.toFixed(2)).join(",")).join(" ");
  const shown = labelled(points);
  return html`<div class="kf-trend">
    <div class="kf-plot">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${svg`<polyline points=${path}></polyline>`}</svg>
      ${one.target === null ? nothing : html`<i class="kf-target" ${styled({ "--at": `${scale(one.target) * 100}%` })}></i>`}
      ${points.map((point, i) => html`<i class=${i === last ? "kf-dot now" : "kf-dot"} ${styled({ "--x": `${at(point, i)[0]}%`, "--at": `${scale(point.value) * 100}%` })}></i>`)}
      <b class="kf-first" ${styled({ "--at": `${scale(one.baseline.value) * 100}%`, "--ems": ems(grouped(one.baseline.value), unitOf(one)) })}>${figure(grouped(one.baseline.value))}<em>${unitOf(one)}</em></b>
      ${shown.map(({ point, i }) => html`<span data-edge=${i === 0 ? "first" : i === last ? "last" : ""} ${styled({ "--x": `${(i / last) * 100}%` })}>${pick(point, "at")}</span>`)}
    </div>
    ${newest(one)}
  </div>`;
}

/** Of many points some have their label: the first, the last, and as many at even steps as stand beside each other. */
function labelled(points) {
  const last = points.length - 1;
  const widest = Math.max(...points.map((point) => wide(pick(point, "at")))) * LABEL_REM + LABEL_GAP_REM;
  const most = Math.max(2, Math.min(LABELS_MOST, Math.floor(PLOT_REM / widest)));
  const step = Math.ceil(last / (most - 1));
  return points.map((point, i) => ({ point, i })).filter(({ i }) => i === 0 || i === last || (i % step === 0 && i <= last - step));
}

/** One of several: name, bars or a small line, the newest figure. */
function row(one) {
  const points = [one.baseline, ...one.between, one.now];
  const lengths = lengthsOf([one.baseline.value, one.now.value, one.target]);
  const scale = scaleOf([...points.map(({ value }) => value), one.target], 1);
  const path = points.map((point, i) => `${((i / (points.length - 1)) * 100).toFixed(2)},${((1 - scale(point.value)) * 100).toFixed(2)}`).join(" ");
  const name = pick(one, "name");
  const label = Math.min(PAIR_LABEL_REM, Math.max(...[one.baseline, one.now].map((point) => wide(pick(point, "at")))) * LABEL_REM + 0.6);
  const beside = wide(grouped(one.baseline.value)) * 3.4 + 1.6;
  return html`<li>
    <div class="kf-what"><h2 data-size=${sizeOf(name)}>${name}</h2>${one.note ? html`<p>${pick(one, "note")}</p>` : nothing}</div>
    ${one.between.length
      ? html`<div class="kf-small"><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${svg`<polyline points=${path}></polyline>`}</svg><p><span>${pick(one.baseline, "at")} <b>${figure(grouped(one.baseline.value))}</b></span><span>${pick(one.now, "at")}</span></p></div>`
      : html`<div class="kf-pair" ${styled({ "--label": `${label.toFixed(1)}rem`, "--beside": `${beside.toFixed(1)}rem` })}>
          ${[one.baseline, one.now].map((point, i) => html`<p class=${i ? "now" : "then"}><span>${pick(point, "at")}</span><i ${styled({ "--share": lengths(point.value) })}></i>${i ? nothing : html`<b>${figure(grouped(point.value))}</b>`}</p>`)}
          ${one.target === null ? nothing : html`<i class="kf-mark" ${styled({ "--to": lengths(one.target) })}></i>`}
        </div>`}
    ${newest(one)}
  </li>`;
}

function newest(one) {
  const text = grouped(one.now.value);
  const unit = unitOf(one);
  const long = length(text) + length(unit) > LONG; // then the unit stands on a line of its own
  return html`<div class="kf-newest" data-long=${long}><b ${widthOf(text, long ? "" : unit)}>${figure(text)}<em ${widthOf("", unit)}>${unit}</em></b>${change(one)}</div>`;
}

/** "下降 11.54 个百分点": of percentages the difference is in points. */
function change(one) {
  const difference = sum([one.now.value, negate(one.baseline.value)]);
  if (isZero(difference)) return html`<p class="kf-change">${t("exhibit.same")}</p>`;
  const fell = difference.startsWith("-");
  const unit = PERCENT.test(one.unit) ? t("exhibit.points") : unitOf(one);
  return html`<p class="kf-change">${t(fell ? "exhibit.fell" : "exhibit.rose")} <b class="fig">${grouped(fell ? difference.slice(1) : difference)}</b> ${unit}</p>`;
}

/** Tells the style how wide a figure with its unit is, so that a long one gets smaller rather than out of its place. */
function widthOf(text, unit) {
  return styled({ "--ems": ems(text, unit) });
}

/** In the figure's own size. */
function ems(text, unit) {
  return (wide(text) + (wide(unit) + (unit ? 0.2 : 0)) * (text ? UNIT : 1)).toFixed(2);
}

/** How wide a text is, about, in the size that it is set in. */
function wide(text) {
  return [...text].reduce((sum, c) => sum + (HAN.test(c) ? 1 : /[.,: ]/.test(c) ? 0.3 : 0.54), 0);
}

/** How small a name is set, by its length: "", "small", "smallest". */
function sizeOf(name) {
  const ems = wide(name);
  return ems > 32 ? "smallest" : ems > 15 ? "small" : "";
}

function unitOf(one) {
  return pick(one, "unit");
}

function withUnit(one, value) {
  return html`<b class="fig">${figure(grouped(value))}</b> ${unitOf(one)}`;
}

/** Whether the figure moved from the baseline to the target or past it. */
function met(one) {
  const wanted = compare(one.target, one.baseline.value);
  return wanted === 0 ? compare(one.now.value, one.target) === 0 : wanted * compare(one.now.value, one.target) >= 0;
}

/** 12345.60 → 12,345.60 */
function grouped(decimal) {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(decimal);
  return sign + count(whole) + rest;
}

/** From a value to its share of the field's height, on one scale from zero (or the least, below zero). */
function scaleOf(values, top = TOP) {
  const numbers = values.filter((value) => value !== null).map(Number);
  const least = Math.min(0, ...numbers);
  const most = Math.max(0, ...numbers);
  const all = most - least || 1;
  return (value) => ((Number(value) - least) / all) * top;
}

const lengthsOf = (values) => scaleOf(values, 1);
