// The model as it lies in the project; `make train-entities` writes it, and the line below, which
// has a changed model built in. Checksum: 1870265168
  .section .rodata
  .global lectern_entity_model_start
  .global lectern_entity_model_end
  .balign 64
lectern_entity_model_start:
  .incbin "entities.bin"
lectern_entity_model_end:
  .byte 0
#if defined(__linux__) && defined(__ELF__)
  .section .note.GNU-stack,"",%progbits
#endif
