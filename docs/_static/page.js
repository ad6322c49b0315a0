/* On a narrow screen a picture keeps the size at which its words can be read, and is moved to and fro in its place. */
const keepReadable = (picture) => {
  const least = 0.7 * picture.naturalWidth;
  if (picture.clientWidth >= least) return;
  Object.assign(picture.style, { maxWidth: "none", width: `${least}px` });
  picture.parentElement.style.overflowX = "auto";
  picture.parentElement.tabIndex = 0;
};
window.addEventListener("load", () => document.querySelectorAll(".cell_output img").forEach(keepReadable));

/* What the theme leaves out for those who use a keyboard or listen. */
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("pre").forEach((text) => { text.tabIndex = 0; });
  document.querySelectorAll("th").forEach((head) => {
    if (!head.textContent.trim()) head.replaceWith(document.createElement("td"));
  });
  document.querySelector(".sidebar-drawer")?.setAttribute("aria-label", "Pages");
  document.querySelector(".toc-drawer")?.setAttribute("aria-label", "On this page");
});
