"""The PDF: the only place that knows WeasyPrint, and it runs in a child process with limits."""
