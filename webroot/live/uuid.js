// Identifiers for commands: UUID v7 (RFC 9562), made without crypto.randomUUID, which plain http does not have.

const bytesOf = (milliseconds) => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 5, left = milliseconds; i >= 0; i--, left = Math.floor(left / 256)) bytes[i] = left % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return bytes;
};

/** The milliseconds since 1970 that an id was made at. */
export const madeAtMs = (id) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** A new id that sorts after every id in `after`, even if the phone's clock was set back. */
export const newId = (after = []) => {
  const hex = Array.from(bytesOf(Math.max(Date.now(), ...after.map((id) => madeAtMs(id) + 1))), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
