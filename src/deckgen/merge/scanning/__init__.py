"""What stands on the slides of a deck that somebody saved → records of shapes, in the writer's normal forms."""
