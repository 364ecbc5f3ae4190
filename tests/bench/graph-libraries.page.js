/**
 * What the pages of `npm run bench:graphs` run: one graph made by a seeded generator, drawn by the library that is served as `/library.js`. `draw`
 * returns milliseconds, `pan` milliseconds from frame to frame; what is drawn stands in one box of 1,200 by 800 pixels.
 *
 * @typedef {{ nodes: number, edges: number, seed: number }} Size
 * @typedef {{ names: string[], pairs: [number, number][], random: () => number }} Graph pairs are source and target; the first of each node but 0 makes a tree
 * @typedef {(library: any, graph: Graph, box: HTMLElement) => Promise<Drawn> | Drawn} Drawing
 * @typedef {{ layout: number | null, pan: (pixels: number) => void }} Drawn layout in milliseconds, null if the library places nothing
 */

/** Numbers in [0, 1) that a seed decides (a linear congruence of 32 bits, constants of Numerical Recipes). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A tree of at most eleven below each node, and further edges between any two until there are enough; @param {Size} size @returns {Graph} */
function makeGraph({ nodes, edges, seed }) {
  const random = seeded(seed);
  const pairs = [];
  for (let node = 1; node < nodes; node++) pairs.push([Math.floor((node - 1) / 11), node]);
  while (pairs.length < edges) {
    const [from, to] = [Math.floor(random() * nodes), Math.floor(random() * nodes)];
    if (from !== to) pairs.push([from, to]);
  }
  return { names: Array.from({ length: nodes }, (_, node) => `绿色金融对象名称${node}`), pairs, random };
}

const SVG = 'http://www.w3.org/2000/svg';
const make = (name, attributes) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** Names in boxes that are links, joined by lines, in a region that scrolls, as the graph page draws them. */
function drawSvg(box, places, lines) {
  const width = Math.max(...places.map(({ x }) => x)) + 190;
  const height = Math.max(...places.map(({ y }) => y)) + 40;
  const drawing = make('svg', { width, height });
  for (const d of lines) drawing.append(make('path', { d, stroke: '#888', fill: 'none' }));
  for (const { x, y, name } of places) {
    const link = make('a', { href: '#' });
    const text = make('text', { x: x + 8, y: y + 18, 'font-size': 13 });
    text.textContent = name;
    link.append(make('rect', { x, y, width: 176, height: 26, fill: '#fff', stroke: '#888' }), text);
    drawing.append(link);
  }
  box.append(drawing);
  return (pixels) => (box.scrollTop += pixels);
}

/** A thing that came up before is repeated as a leaf, without edges of its own, as the graph page repeats it. */
function drawHierarchy({ hierarchy, partition }, { names, pairs }, box) {
  const started = performance.now();
  const items = names.map((name) => ({ name, children: [] }));
  for (const [at, [from, to]] of pairs.entries()) {
    items[from].children.push(at < names.length - 1 ? items[to] : { name: names[to], children: [] });
  }
  const rows = hierarchy(items[0]).sum(({ children }) => (children.length === 0 ? 1 : 0));
  const laid = partition().size([rows.value * 32, 1])(rows);
  const layout = performance.now() - started;
  const at = (node) => ({ x: node.depth * 362 + 8, y: node.x0 + 8 });
  const [places, lines] = [[], []];
  laid.each((node) => {
    const { x, y } = at(node);
    places.push({ x, y, name: node.data.name });
    if (node.parent) lines.push(`M${at(node.parent).x + 176} ${at(node.parent).y + 13}h11V${y + 13}H${x}`);
  });
  return { layout, pan: drawSvg(box, places, lines) };
}

function drawForce({ forceSimulation, forceLink, forceManyBody, forceCenter }, { names, pairs }, box) {
  const started = performance.now();
  const nodes = names.map((name) => ({ name }));
  const links = pairs.map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(nodes)
    .force('links', forceLink(links))
    .force('charge', forceManyBody())
    .force('center', forceCenter());
  simulation.stop().tick(300);
  const layout = performance.now() - started;
  const [left, top] = [Math.min(...nodes.map(({ x }) => x)), Math.min(...nodes.map(({ y }) => y))];
  const places = nodes.map(({ x, y, name }) => ({ x: x - left, y: y - top, name }));
  const lines = pairs.map(([from, to]) => `M${places[from].x} ${places[from].y}L${places[to].x} ${places[to].y}`);
  return { layout, pan: drawSvg(box, places, lines) };
}

/** Sigma draws and does not place: the places are random. Names are shown from the smallest node on, as many as its grid of labels lets through. */
function drawSigma({ Sigma, Graph }, { names, pairs, random }, box) {
  const graph = new Graph({ multi: true });
  for (const [node, label] of names.entries()) graph.addNode(node, { x: random(), y: random(), size: 3, label });
  for (const [from, to] of pairs) graph.addEdge(from, to);
  const camera = new Sigma(graph, box, { labelRenderedSizeThreshold: 0 }).getCamera();
  return { layout: null, pan: (pixels) => camera.setState({ y: camera.getState().y + pixels / 800 }) };
}

const drawCytoscape =
  (options) =>
  async (library, { names, pairs }, box) => {
    const elements = [
      ...names.map((label, node) => ({ data: { id: `${node}`, label } })),
      ...pairs.map(([source, target], at) => ({ data: { id: `edge${at}`, source: `${source}`, target: `${target}` } })),
    ];
    const style = [{ selector: 'node', style: { label: 'data(label)' } }];
    const drawn = library.cytoscape({ container: box, elements, style, layout: { name: 'null' } });
    const started = performance.now();
    const layout = drawn.layout({ ...options, animate: false });
    const stopped = layout.promiseOn('layoutstop');
    layout.run();
    await stopped;
    return { layout: performance.now() - started, pan: (pixels) => drawn.panBy({ x: 0, y: -pixels }) };
  };

/** @type {Record<string, Drawing>} */
const DRAWINGS = {
  hierarchy: drawHierarchy,
  force: drawForce,
  sigma: drawSigma,
  breadthfirst: drawCytoscape({ name: 'breadthfirst', directed: true }),
  cose: drawCytoscape({ name: 'cose' }),
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
let drawn;

/** From the asking for the library's script to two frames after its drawing; @param {string} name @param {Size} size */
globalThis.draw = async (name, size) => {
  const graph = makeGraph(size);
  const started = performance.now();
  const library = await import('/library.js');
  drawn = await DRAWINGS[name](library, graph, document.querySelector('main'));
  await frame();
  await frame();
  return { layout: drawn.layout, first: performance.now() - started };
};

/** Moves what was drawn by eight pixels a frame. */
globalThis.pan = async (frames) => {
  const gaps = [];
  let before = await frame();
  while (gaps.length < frames) {
    drawn.pan(8);
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  return gaps;
};
