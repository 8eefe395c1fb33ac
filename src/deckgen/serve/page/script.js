"use strict";
// The page is made of facts: every text is set as text, so nothing of the notes can ever run.

const $ = (id) => document.getElementById(id);
const view = Object.fromEntries(new URLSearchParams(location.search));
let course = null;
let shown = null; // key of the module in view
let judging = 0; // what waits until pictures are there
let verdicts = null; // module → what is to be done before class; null while nobody has judged

// ---- making elements

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

function makeNote(note) {
  const kind = note.reminder ? "reminder" : note.marker ? (note.level ? "item deep" : "item") : null;
  const line = make("p", { class: kind });
  note.runs.forEach(([text, bold, italic, link], at) => {
    let part = document.createTextNode(note.reminder && at === 0 ? text.replace(/^\u26a0\s*/, "") : text);
    if (bold) part = make("b", {}, part);
    if (italic) part = make("i", {}, part);
    if (link) part = make("a", { href: link, target: "_blank", rel: "noreferrer" }, part);
    line.append(part);
  });
  return line;
}

const spell = (path, line) => (line ? `${path}:${line}` : path);

// Where an editor opens a line; paths are of the folder in which the server was started, or absolute.
function link(path, line) {
  const home = /^(\/|[A-Za-z]:)/.test(path) ? course.editor.match(/^[\w-]+:\/\/\w+/)[0] : course.editor;
  return `${home}/${path.replace(/^\//, "").split("/").map(encodeURIComponent).join("/")}:${line || 1}`;
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  say(`Copied: ${text}`);
}

function makePlace(path, line) {
  if (!path) return "";
  const text = spell(path, line);
  const place = make("button", { type: "button", class: "place", title: "Copy the place in the notes" }, text);
  place.addEventListener("click", () => copy(text));
  return course.editor ? make("span", {}, place, " ", make("a", { class: "edit", href: link(path, line) }, "edit")) : place;
}

// A click on a slide leads to its line: into the editor where there is one, else the place is copied.
function makePicture(slide, number) {
  const image = make("img", { loading: "lazy", alt: slide.words.join("\n"), width: 1280, height: Math.round(1280 * ratio()), src: `pictures/${slide.picture}.png` });
  if (!slide.path) return make("div", { class: "picture" }, image);
  const place = spell(slide.path, slide.line);
  if (course.editor) return make("a", { class: "picture", href: link(slide.path, slide.line), "aria-label": `Open the line of slide ${number}`, title: place }, image);
  const picture = make("button", { type: "button", class: "picture", "aria-label": `Copy the place of slide ${number}`, title: place }, image);
  picture.addEventListener("click", () => copy(place));
  return picture;
}

function makeFinding(finding) {
  return make("li", { class: finding.severity },
    make("b", {}, finding.severity), ` ${finding.message} `,
    finding.hint ? make("span", { class: "hint" }, finding.hint) : "",
    finding.excerpt.trim() ? make("code", {}, finding.excerpt.trim()) : "",
    makePlace(finding.path, finding.line));
}

function makeSlide(slide, at) {
  const number = at + 1;
  const from = make("button", { type: "button", class: "from", "aria-label": `Present from slide ${number}`, title: "Present from here" }, "▶");
  from.addEventListener("click", () => present(at));
  return make("article", { id: `slide-${number}`, "data-key": slide.key, class: slide.hidden ? "hidden" : null, "aria-label": slide.title },
    make("header", {}, make("h3", {}, make("span", {}, `${number}`), slide.title),
      slide.hidden ? make("small", { class: "badge" }, "hidden") : "", makePlace(slide.path, slide.line), from),
    makePicture(slide, number),
    make("div", { class: "notes", tabindex: "0", role: "group", "aria-label": `Speaker notes of slide ${number}` }, ...slide.notes.map(makeNote)),
    make("ul", { class: "findings" }, ...slide.findings.map(makeFinding)));
}

// ---- the course

const current = () => course.modules.find((module) => module.key === shown) ?? course.modules.find((module) => module.slides.length) ?? course.modules[0];
const ratio = () => { const module = current(); return module ? module.height / module.width : 9 / 16; };

async function load() {
  const asked = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== undefined));
  try {
    const answer = await fetch(`course.json?${asked}`);
    if (!answer.ok) throw new Error(await answer.text());
    course = await answer.json();
    draw();
    judgeSoon(asked);
  } catch (error) {
    showProblem(`The course cannot be shown: ${error.message}`);
  }
}

// Pictures come first: what judges would take their time.
function judgeSoon(asked) {
  clearTimeout(judging);
  judging = setTimeout(() => judge(asked), 300);
}

async function judge(asked) {
  const revision = course.revision;
  const answer = await fetch(`ready.json?${asked}`);
  if (!answer.ok || revision !== course.revision) return;
  verdicts = await answer.json();
  drawModules();
  drawVerdict();
}

const isJudged = (module) => Boolean(verdicts?.[module.module]) && !module.stale;

function drawVerdict() {
  const module = current();
  const concerns = (module && verdicts?.[module.module]) || [];
  $("ready").hidden = !module || !isJudged(module);
  $("verdict").textContent = concerns.length ? `Not ready for class: ${concerns.length} to do` : "Ready for class";
  $("verdict").className = concerns.length ? "todo" : "good";
  $("concerns").replaceChildren(...concerns.map((concern) => {
    const item = makeFinding(concern);
    if (concern.slides.length) item.prepend(...concern.slides.flatMap((number) => [make("a", { href: `#slide-${number}` }, `slide ${number}`), " "]));
    return item;
  }));
}

function showProblem(text) {
  $("problem").hidden = !text;
  $("problem").textContent = text;
}

function draw() {
  const anchor = findAnchor();
  document.title = course.title ? `${course.title} – deckgen` : "deckgen";
  $("course").textContent = course.title || "deckgen";
  showProblem(course.problem);
  $("findings").replaceChildren(...course.findings.map(makeFinding));
  fillChoices();
  drawModules();
  drawModule();
  keepAnchor(anchor);
  if ($("presenter").open) turn(0);
}

function fillChoices() {
  const form = $("choices");
  fill(form.theme, course.themes, course.view.theme, "as the course says");
  fill(form.client, course.clients, course.view.client, "nobody in particular");
  form.density.value = course.view.density;
  $("client").hidden = !course.clients.length;
}

function fill(select, names, chosen, nothing) {
  const offered = names.includes(chosen) || !chosen ? names : [chosen, ...names];
  const options = [["", nothing], ...offered.map((name) => [name, name])];
  select.replaceChildren(...options.map(([value, text]) => make("option", { value, selected: value === chosen }, text)));
}

function drawModules() {
  const module = current();
  $("modules").replaceChildren(...course.modules.map((one) => make("li", {},
    make("a", { href: `#${encodeURIComponent(one.key)}`, "aria-current": one === module ? "true" : null },
      make("span", {}, one.title),
      isJudged(one) && !verdicts[one.module].length ? make("span", { class: "badge good" }, "ready") : "",
      one.errors ? make("span", { class: "badge error" }, `${one.errors} error${one.errors > 1 ? "s" : ""}`) : "",
      one.warnings ? make("span", { class: "badge warning", title: `${one.warnings} warnings` }, `${one.warnings} !`) : ""))));
  showCurrent();
}

// The list of modules scrolls by itself, on a phone it is short.
function showCurrent() {
  const list = document.querySelector("nav");
  const link = list.querySelector("[aria-current]");
  if (!link) return;
  const above = link.offsetTop - list.offsetTop - list.scrollTop;
  if (above < 0 || above + link.offsetHeight > list.clientHeight) list.scrollTop += above - (list.clientHeight - link.offsetHeight) / 2;
}

function drawModule() {
  const module = current();
  $("module").textContent = module?.title ?? "";
  $("count").textContent = !module ? "" : module.slides.length ? `${module.slides.length} slides · ${module.minutes} min` : "No slides yet";
  $("sources").hidden = !module?.slides.some((slide) => slide.notes.some((note) => note.reminder));
  $("module-findings").replaceChildren(
    ...(module?.stale ? [make("li", { class: "stale" }, "These are the slides of an earlier state: the latest one has an error.")] : []),
    ...(module?.findings ?? []).map(makeFinding));
  reconcile($("list"), module?.slides ?? []);
  drawVerdict();
}

// A slide that is as it was keeps its element, so that its picture does not blink and its notes stay scrolled.
function reconcile(list, slides) {
  const old = new Map([...list.children].map((element) => [element.dataset.facts, element]));
  list.replaceChildren(...slides.map((slide, at) => {
    const facts = JSON.stringify([at, ratio(), slide]);
    const element = old.get(facts) ?? makeSlide(slide, at);
    element.dataset.facts = facts;
    return element;
  }));
}

function findAnchor() {
  const edge = document.querySelector("header").offsetHeight;
  const first = [...$("list").children].find((element) => element.getBoundingClientRect().bottom > edge + 40);
  return first && { key: first.dataset.key, top: first.getBoundingClientRect().top };
}

function keepAnchor(anchor) {
  const element = anchor && [...$("list").children].find((one) => one.dataset.key === anchor.key);
  if (element && scrollY > 0) scrollBy({ top: element.getBoundingClientRect().top - anchor.top, behavior: "instant" });
}

function follow() {
  const key = decodeURIComponent(location.hash.slice(1));
  if (key === "slides" || key.startsWith("slide-")) return;
  shown = key || null;
  if (!course) return;
  drawModules();
  drawModule();
  scrollTo({ top: 0, behavior: "instant" });
}

function say(text, loud = false) {
  $("state").textContent = text;
  $("state").className = loud ? "loud" : "";
}

// ---- presenting

let at = 0;
let began = null; // when the clock was started
let spent = 0; // milliseconds before that

const inShow = () => current().slides;

function present(from) {
  if (!current()?.slides.length) return;
  at = from;
  began ??= Date.now();
  $("presenter").showModal();
  document.documentElement.requestFullscreen?.().catch(() => {});
  turn(0);
}

function turn(step) {
  const slides = inShow();
  let next = at + step;
  while (step && slides[next]?.hidden) next += step;
  at = Math.min(Math.max(slides[next] ? next : at, 0), slides.length - 1);
  const slide = slides[at];
  const following = slides.slice(at + 1).find((one) => !one.hidden);
  setPicture($("now"), slide);
  setPicture($("next"), following);
  $("next-title").textContent = following ? `Next: ${following.title}` : "The last slide";
  $("notes").replaceChildren(...slide.notes.map(makeNote));
  $("place").value = `${at + 1} / ${slides.length}`;
}

function setPicture(image, slide) {
  if (!slide) { image.removeAttribute("src"); image.alt = ""; return; }
  image.src = `pictures/${slide.picture}.png`;
  image.alt = slide.words.join("\n");
}

function tick() {
  const seconds = Math.floor((spent + (began ? Date.now() - began : 0)) / 1000);
  $("timer").value = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function pause() {
  if (began) { spent += Date.now() - began; began = null; } else { began = Date.now(); }
  $("pause").textContent = began ? "Pause" : "Go on";
}

function nearest() {
  const anchor = findAnchor();
  return Math.max(0, inShow().findIndex((slide) => slide.key === anchor?.key));
}

// ---- what people do

$("choices").addEventListener("change", (event) => {
  view[event.target.name] = event.target.value;
  history.replaceState(null, "", `?${new URLSearchParams(Object.entries(view).filter(([, value]) => value))}${location.hash}`);
  say("Making the slides …");
  load().then(() => say(""));
});
$("choices").addEventListener("submit", (event) => event.preventDefault());
$("present").addEventListener("click", () => present(nearest()));
$("pause").addEventListener("click", pause);
$("reset").addEventListener("click", () => { spent = 0; began = began && Date.now(); tick(); });
$("leave").addEventListener("click", () => $("presenter").close());
$("back").addEventListener("click", () => turn(-1));
$("forth").addEventListener("click", () => turn(1));
$("presenter").addEventListener("close", () => {
  if (document.fullscreenElement) document.exitFullscreen();
  $(`slide-${at + 1}`)?.scrollIntoView({ behavior: "instant" });
});
$("sources").addEventListener("click", async () => {
  const asked = new URLSearchParams({ ...course.view, module: current().key });
  const answer = await fetch(`sources?${asked}`, { method: "POST", headers: { "x-deckgen": "1" } });
  const { opened } = await answer.json();
  say(opened.length ? `Opened ${opened.length} page${opened.length > 1 ? "s" : ""}` : "No reminder has a page to open");
});

const keys = {
  ArrowRight: () => turn(1), ArrowDown: () => turn(1), PageDown: () => turn(1), " ": () => turn(1),
  ArrowLeft: () => turn(-1), ArrowUp: () => turn(-1), PageUp: () => turn(-1),
  Home: () => { at = 0; turn(0); }, End: () => { at = inShow().length - 1; turn(0); },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select, input, textarea")) return;
  if ($("presenter").open) {
    if (event.key in keys && !(event.key === " " && event.target.matches("button"))) { event.preventDefault(); keys[event.key](); }
  } else if (event.key === "p") {
    present(nearest());
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    const next = nearest() + (event.key === "ArrowRight" ? 1 : -1);
    $(`slide-${next + 1}`)?.scrollIntoView({ behavior: "instant" });
  } else if (event.key === "[" || event.key === "]") {
    const place = course.modules.indexOf(current()) + (event.key === "]" ? 1 : -1);
    if (course.modules[place]) location.hash = encodeURIComponent(course.modules[place].key);
  }
});

addEventListener("hashchange", follow);
setInterval(tick, 500);
follow();
say("Reading the notes …");
load().then(() => say(""));

const changes = new EventSource("changes");
changes.addEventListener("change", () => load());
changes.addEventListener("open", () => { if (course) { say(""); load(); } });
changes.addEventListener("error", () => say("The server does not answer; trying again …", true));
