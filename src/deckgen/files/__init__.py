"""The author's files → text, trees and pictures. The only place that decodes bytes, reads YAML or verifies pictures.

No input raises: what cannot be used is a finding with a place.
"""
