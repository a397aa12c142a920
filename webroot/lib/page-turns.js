// What does not fit on one picture comes page by page, as long as somebody can look.
const PAGE_MS = 10_000;

/** `turns = new PageTurns(part)`: `turns.page(n)` in each drawing is the page to be seen of n, and sees to the next one. */
export class PageTurns {
  constructor(part) {
    this.part = part;
    this.turned = 0;
  }

  page(pages) {
    this.stop();
    if (pages > 1)
      this.turning = setTimeout(() => {
        this.turned++;
        this.part.update();
      }, PAGE_MS);
    return this.turned % pages;
  }

  stop() {
    clearTimeout(this.turning);
  }
}
