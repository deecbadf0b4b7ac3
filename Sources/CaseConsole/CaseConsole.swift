// Placeholder of the room; replaced by its first noun.
