"""Mermaid: journeys in and out, and blueprints as flowcharts."""
