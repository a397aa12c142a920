// Many commands, one after another: the next goes once the last is answered.

/**
 * @param told called with (i, {end, say}) as each comes to its end
 * @param goesOn whether the next may go
 * @returns how many were answered; fewer than all where the line was lost, or nobody waits for it any more
 */
export async function sendOneByOne(page, commands, told, goesOn) {
  for (let i = 0; i < commands.length; i++) {
    if (!goesOn()) return i;
    const end = await new Promise((done) => {
      if (page.run(commands[i], { ended: done }) === null) done({ end: "notYours" });
    });
    told(i, end);
    if (end.end !== "done" && end.end !== "refused") return i;
  }
  return commands.length;
}
