// Graphs to measure layouts on, made as in tests/network/maps.rs: the same seed gives the same graph there.
import { readFileSync } from "node:fs";

const FIGURES = new URL("../fixtures/network/figures.json", import.meta.url);

// Numbers that look random and are the same at every run.
function dice(seed) {
  let state = BigInt(seed) * 7919n + 17n;
  return (end) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number((state >> 33n) % BigInt(end));
  };
}

// Each new one is tied to one or two, those with many ties the sooner.
export function random(count, seed) {
  const below = dice(seed);
  const ends = [0];
  const ties = [];
  for (let place = 1; place < count; place++) {
    for (let tie = 0; tie < 1 + (place % 2); tie++) {
      const other = ends[below(ends.length)];
      if (other === place) continue;
      ties.push([other, place]);
      ends.push(other, place);
    }
  }
  return mixed(count, ties, below);
}

// Each with its next two around a ring, and one in forty somewhere else.
export function ring(count, seed) {
  const below = dice(seed);
  const ties = [];
  for (let place = 0; place < count; place++) {
    for (const step of [1, 2]) ties.push([place, below(40) === 0 ? below(count) : (place + step) % count]);
  }
  return mixed(count, ties, below);
}

function mixed(count, ties, below) {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = below(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return plain(count, ties.map(([a, b]) => [order[a], order[b]]));
}

// Each pair once, nobody with themselves.
function plain(count, pairs) {
  const keys = new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => Math.min(a, b) * count + Math.max(a, b)));
  const ties = [...keys].sort((a, b) => a - b).map((key) => [Math.floor(key / count), key % count]);
  return { count, ties };
}

// Zachary's karate club, Les Misérables, the Florentine families.
export function published() {
  const { plain: graphs } = JSON.parse(readFileSync(FIGURES, "utf8"));
  return graphs.slice(0, 3).map(({ name, n, edges }) => ({ name, ...plain(n, edges) }));
}

// A map of it as a file of ours: bare records, as somebody might write them by hand. Without rings nobody but those who
// are tied belong together.
export function mapFile({ count, ties }, { hasRings = true } = {}) {
  const id = "mp-x-1";
  const rings = [1, 2, 3, 4];
  const sectors = ["municipal", "association", "business"];
  const actor = (place) => ({
    map: id,
    name: `Aktør ${place + 1}`,
    ...(hasRings && { ring: rings[place % rings.length], sector: sectors[place % sectors.length] }),
  });
  const records = [
    { id, kind: "map", fields: { title: `Kort med ${count}`, question: "Hvem når de unge?" } },
    ...Array.from({ length: count }, (_, place) => ({ id: `no-x-${place}`, kind: "node", fields: actor(place) })),
    ...ties.map(([a, b], place) => ({
      id: `ed-x-${place}`,
      kind: "edge",
      fields: { map: id, from: `no-x-${a}`, to: `no-x-${b}`, directed: place % 5 === 0 },
    })),
  ];
  return Buffer.from(JSON.stringify(records));
}
