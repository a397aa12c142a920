// The only file that names the vendor.
import { html, svg, render, nothing, noChange } from "../vendor/lit-html/lit-html.js";
import { directive, Directive } from "../vendor/lit-html/directive.js";
import { classMap } from "../vendor/lit-html/directives/class-map.js";
import { guard } from "../vendor/lit-html/directives/guard.js";
import { live } from "../vendor/lit-html/directives/live.js";
import { ref, createRef } from "../vendor/lit-html/directives/ref.js";
import { repeat } from "../vendor/lit-html/directives/repeat.js";

class Styled extends Directive {
  render() {
    return noChange;
  }

  update(part, [properties]) {
    for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value);
    return noChange;
  }
}

/** `<li ${styled({ "--i": 3 })}>`: sets properties one by one. A style attribute would break the content security policy. */
const styled = directive(Styled);

export { html, svg, render, nothing, classMap, createRef, guard, live, ref, repeat, styled };
