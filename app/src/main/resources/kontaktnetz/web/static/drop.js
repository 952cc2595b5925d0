// Files dropped on the page are put into the form's own field, which sends them.
const drop = document.querySelector("[data-drop]");

if (drop) {
  const field = drop.querySelector("input[type=file]");
  const submit = () => {
    if (field.files.length > 0) {
      drop.closest("form").requestSubmit();
    }
  };
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
    });
  }
  drop.addEventListener("drop", (event) => {
    field.files = event.dataTransfer.files;
    submit();
  });
  field.addEventListener("change", submit);
}
