"""Service levels in OpenSLO: v1 out, and v1, v1alpha and v2alpha in."""
