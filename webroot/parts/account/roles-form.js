// What an account may act as: a list of roles, each in one contest or in all.
import { html } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";

const EVERYWHERE = ["organiser", "director", "clerk", "supervisor", "host", "broadcaster", "auditor"];
const OF_PLAN = ["presenter", "venue"];

/** In words: "导播 · 魏县擂台赛". */
export function rolesOf({ contest, role, who }, contests) {
  const where = contests.find(({ id }) => id === contest);
  const whose = OF_PLAN.includes(role) ? ` ${peopleOf(where, role).find(({ id }) => id === who)?.name ?? who}` : "";
  return `${t(`account.role.${role}`)}${whose} · ${contest ? (where ? pick(where, "title") : contest) : t("account.everyContest")}`;
}

/** The form's state after a change: `{id, roles}` begins it, `{add}`, `{drop}` and the chosen `{role}` change it. */
export function changed(editing, { id, roles, add, drop, role }) {
  if (id) return { id, roles, role: EVERYWHERE[0] };
  const kept = editing.roles.filter((one, i) => i !== drop);
  return { ...editing, roles: add ? [...kept, add] : kept, role: role ?? editing.role };
}

/** @param on {change, send, leave} */
export function rolesForm(editing, contests, on) {
  return html`<form class="roles-form" @submit=${(event) => event.preventDefault()}>
    <ul>${editing.roles.map((role, i) => html`<li><span>${rolesOf(role, contests)}</span><button type="button" class="plain" @click=${() => on.change({ drop: i })}>${t("accounts.drop")}</button></li>`)}</ul>
    <div class="choose">
      <select name="role" aria-label=${t("accounts.role")} @change=${(event) => on.change({ role: event.target.value })}>
        ${[...EVERYWHERE, ...OF_PLAN].map((role) => html`<option value=${role} ?selected=${role === editing.role}>${t(`account.role.${role}`)}</option>`)}
      </select>
      ${
        OF_PLAN.includes(editing.role)
          ? html`<select name="who" aria-label=${t("accounts.who")}>
              <option value="">${t("accounts.who")}</option>
              ${contests.map((one) => html`<optgroup label=${pick(one, "title")}>${peopleOf(one, editing.role).map(({ id, name }) => html`<option value=${`${one.id}/${id}`}>${name}</option>`)}</optgroup>`)}
            </select>`
          : html`<select name="contest" aria-label=${t("accounts.contest")}>
              <option value="">${t("account.everyContest")}</option>
              ${contests.map((one) => html`<option value=${one.id}>${pick(one, "title")}</option>`)}
            </select>`
      }
      <button type="button" class="ghost" @click=${(event) => add(event, on)}>${t("accounts.give")}</button>
    </div>
    <p class="row"><button type="button" class="send" @click=${on.send}>${t("accounts.save")}</button><button type="button" class="plain" @click=${on.leave}>${t("account.cancel")}</button></p>
  </form>`;
}

function add(event, on) {
  const { contest, role, who } = event.target.closest("form").elements;
  if (!who) return on.change({ add: { contest: contest.value, role: role.value } });
  const [of, id] = who.value.split("/");
  if (id) on.change({ add: { contest: of, role: role.value, who: id } });
}

function peopleOf(contest, role) {
  if (!contest) return [];
  return (role === "presenter" ? contest.presenters : contest.venues) ?? [];
}
