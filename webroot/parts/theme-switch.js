// Paper by daylight, ink in a dark hall. The phone's own setting decides until somebody chooses.
import { html } from "../lib/html.js";
import { t } from "../lib/i18n.js";

const KEY = "leitai-theme";

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch (blocked) {
    return null;
  }
}

const chosen = remembered();
if (chosen) document.documentElement.dataset.theme = chosen;

const isDark = () => {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

export function themeSwitch(changed) {
  const other = isDark() ? "light" : "dark";
  return html`<button
    class="theme"
    @click=${() => {
      document.documentElement.dataset.theme = other;
      try {
        localStorage.setItem(KEY, other);
      } catch (blocked) {
        // the choice holds until the page is left
      }
      changed();
    }}
  >
    ${t(`common.theme.${other}`)}
  </button>`;
}
