// A part of the workbench in development only: it loads the page again when something was built.
new EventSource('built').onmessage = () => location.reload();
