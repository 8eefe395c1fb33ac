"use strict";
// Search hides the slides without the words; arrows left and right, Page Up and Down and Home and End go from slide to slide.
const slides = [...document.querySelectorAll("article")];
const search = document.getElementById("search");
const found = document.getElementById("found");
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = slides.map((slide) => fold(`${slide.dataset.words} ${slide.querySelector("details")?.textContent ?? ""}`));

function filter() {
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  slides.forEach((slide, at) => { slide.hidden = !words.every((word) => texts[at].includes(word)); });
  document.querySelectorAll(".deck").forEach((deck) => { deck.hidden = !deck.querySelector("article:not([hidden])"); });
  found.value = words.length ? `${shown().length} / ${slides.length}` : "";
}

function shown() {
  return slides.filter((slide) => !slide.hidden);
}

function current() {
  const edge = document.querySelector("header").offsetHeight + 40;
  const all = shown();
  return Math.max(0, all.findLastIndex((slide) => slide.getBoundingClientRect().top <= edge));
}

function go(step) {
  const all = shown();
  const slide = all[Math.min(Math.max(step(current(), all.length), 0), all.length - 1)];
  slide?.scrollIntoView();
  slide?.focus({ preventScroll: true });
}

const steps = {
  ArrowRight: (at) => at + 1, PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1, PageUp: (at) => at - 1,
  Home: () => 0, End: (at, count) => count - 1,
};

search.addEventListener("input", filter);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target === search) {
    if (event.key === "Escape") { search.value = ""; filter(); search.blur(); }
    return;
  }
  if (event.key === "/") { event.preventDefault(); search.focus(); return; }
  if (event.key in steps) { event.preventDefault(); go(steps[event.key]); }
});
