/* What the theme leaves out for those who use a keyboard or listen. */
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("pre").forEach((text) => { text.tabIndex = 0; });
  document.querySelectorAll("th").forEach((head) => {
    if (!head.textContent.trim()) head.replaceWith(document.createElement("td"));
  });
  document.querySelector(".sidebar-drawer")?.setAttribute("aria-label", "Pages");
  document.querySelector(".toc-drawer")?.setAttribute("aria-label", "On this page");
});
