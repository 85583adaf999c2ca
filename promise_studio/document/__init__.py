"""The documents that stakeholders and customers read, as PDF and single-file HTML, from one view."""
