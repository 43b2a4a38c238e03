// The same JSON in the spellings of other serialisers.

const escapeCharacters = (text) =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const escapeSlashes = (text) => text.replaceAll('/', '\\/');

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

/** With a space after each comma and colon, as Python writes it. */
function spaced(value) {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${spaced(part)}`).join(', ')}}`;
}

/** Every spelling that is not the text itself; none if it is no JSON. */
export function spellings(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const all = new Set();
  for (const one of [value, sorted(value)]) {
    const plain = [JSON.stringify(one), spaced(one), ...[2, 4, '\t'].map((indent) => JSON.stringify(one, null, indent))];
    for (const written of plain) {
      for (const slashes of [written, escapeSlashes(written)]) all.add(slashes).add(escapeCharacters(slashes));
    }
  }
  all.delete(text);
  return [...all];
}
