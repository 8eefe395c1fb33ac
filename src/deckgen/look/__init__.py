"""Theme files → `Theme`: found by name, resolved through `extends`, every mistake a finding, always complete."""
