"""Makes cases out of the files that ticket systems, call centres and city portals export."""
