// What two permits share and what tells them apart, line by line. Pure.

/**
 * @param {{key: string, label: string, items: string[]}[]} one as of permit-lines.js
 * @param {{key: string, label: string, items: string[]}[]} other the same lines in the same order
 * @returns {{common: {label: string, items: string[]}[], apart: {label: string, one: string[], other: string[]}[]}} each item once; lines without any are left out
 */
export function compareLines(one, other) {
  const pairs = one.map(({ label, items }, index) => {
    const others = other[index].items;
    const shared = new Set(items.filter((item) => others.includes(item)));
    const isOwn = (item) => !shared.has(item);
    return { label, shared: [...shared], one: items.filter(isOwn), other: others.filter(isOwn) };
  });
  return {
    common: pairs.filter(({ shared }) => shared.length > 0).map(({ label, shared }) => ({ label, items: shared })),
    apart: pairs.filter((pair) => pair.one.length + pair.other.length > 0).map(({ label, one: left, other: right }) => ({ label, one: left, other: right })),
  };
}
