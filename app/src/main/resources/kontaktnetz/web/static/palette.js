// Ctrl K opens one field that leads to people and places; arrows walk through what it found.
const palette = document.querySelector("#palette");

if (palette) {
  const field = palette.querySelector("input");
  const ways = () => [...palette.querySelectorAll(".palette-ways a")];

  const open = () => {
    if (!palette.open) {
      palette.showModal();
      field.value = "";
      field.focus();
      field.dispatchEvent(new Event("find"));
    }
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  for (const link of document.querySelectorAll("[data-palette]")) {
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        open();
      }
    });
  }

  palette.addEventListener("click", (event) => {
    if (event.target === palette) {
      palette.close();
    }
  });
  palette.addEventListener("keydown", (event) => {
    const stops = [field, ...ways()];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : stops.length - 1;
      stops[(Math.max(at, 0) + step) % stops.length].focus();
    } else if (event.key === "Enter" && document.activeElement === field && ways().length > 0) {
      event.preventDefault();
      ways()[0].click();
    }
  });
}
