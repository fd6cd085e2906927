// Entry of the language server.
export {}
