/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Etalon's adapter kit for C: your library answers the conformance suite.
 *
 * One file, no library beside C11 and POSIX; JSON is read and written here, since C has none and the usual libraries cut a
 * text at U+0000. Include it in one file of yours, register one function per operation, and call etalon_serve:
 *
 *     #include "etalon_adapter.h"
 *
 *     static etalon_value *type_a(const etalon_value *input) {
 *       size_t n;
 *       const double *x = etalon_numbers(etalon_get(input, "observations"), &n);
 *       if (n < 2) return etalon_undefined("too-few-observations");
 *       etalon_value *output = etalon_object();
 *       etalon_set(output, "mean", etalon_number(acme_mean(x, n)));
 *       return output;
 *     }
 *
 *     int main(void) {
 *       etalon_operation("uncertainty/type-a", type_a);
 *       return etalon_serve("acme-stats", "3.2.1", "{\"uncertainty\":[\"0.1\"]}");
 *     }
 *
 *     $ cc -O2 -o my_adapter my_adapter.c -lm && etalon conform -- ./my_adapter
 *
 * A function takes the input of one case and returns its output. It may also
 *
 *   return etalon_undefined("code")             the quantity does not exist for this input; also allowed as a member,
 *   etalon_reject("code", "/list/%zu", i)       the input lies outside the operation's domain, and where (or NULL),
 *   etalon_unsupported("feature", "why")        the library cannot express what is asked,
 *   etalon_fail("message %d", error)            something went wrong: answered as internal, fails that one case.
 *
 * The last three do not return. Values belong to the kit and live until the case is answered; nothing of them is freed by
 * you, and each stands in one place of the output. What is printed, by child processes too, reaches standard error: standard output belongs to the protocol. A crash
 * is out of the kit's reach; the suite starts the program again and names the case.
 *
 * Numbers. A double travels as a JSON number in a form that reads back as the same double. NaN, the infinities and -0,
 * which JSON cannot carry, travel tagged and are plain doubles here. Other tagged values stay objects:
 * etalon_text(etalon_get(value, "$int")), and so for $dec, $doc and $f64s, whose base64 is not read here.
 */
#ifndef ETALON_ADAPTER_H
#define ETALON_ADAPTER_H

#if defined(__STRICT_ANSI__) && !defined(_POSIX_C_SOURCE)
#define _POSIX_C_SOURCE 200809L /* with -std=c11, which hides what POSIX has beside C */
#endif

#include <float.h>
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

enum { ETALON_PROTOCOL = 1, ETALON_MOST_OPERATIONS = 256, ETALON_DEPTH = 1000 };

#define ETALON_LARGEST_EXACT_INTEGER 9007199254740992

typedef enum { ETALON_NULL, ETALON_BOOLEAN, ETALON_NUMBER, ETALON_STRING, ETALON_LIST, ETALON_OBJECT } etalon_kind;

typedef struct etalon_value etalon_value;
struct etalon_value {
  etalon_kind kind;
  double number;              /* a number; 1 or 0 for a boolean */
  const char *text;           /* a string in UTF-8, terminated; it may hold U+0000 */
  size_t length;              /* its bytes */
  etalon_value *first, *last; /* the elements of a list, the members of an object */
  etalon_value *next;         /* the one after it in its list or object */
  const char *name;           /* of a member, terminated; it may hold U+0000 */
  size_t name_length;
};

typedef etalon_value *(*etalon_function)(const etalon_value *input);

/* ------------------------------------------------------------------------------------------------------------------
 * State: one conversation, and one case at a time */

typedef struct etalon_chunk {
  struct etalon_chunk *before;
  size_t used, size;
  _Alignas(16) char bytes[];
} etalon_chunk;

static struct {
  const char *name[ETALON_MOST_OPERATIONS];
  etalon_function compute[ETALON_MOST_OPERATIONS];
  size_t operations;
  const char *member[ETALON_MOST_OPERATIONS], *json[ETALON_MOST_OPERATIONS];
  size_t declared;
  etalon_chunk *chunks;
  jmp_buf escape;
  etalon_value *outcome; /* what an escape answers */
  double longest_line;
} etalon_state;

static inline void *etalon_allocate(size_t size) {
  etalon_chunk *chunk = etalon_state.chunks;
  size = (size + 15) & ~(size_t)15;
  if (chunk == NULL || chunk->size - chunk->used < size) {
    size_t room = size > 65536 ? size : 65536;
    etalon_chunk *fresh = malloc(sizeof *fresh + room);
    if (fresh == NULL) {
      fputs("etalon_adapter: out of memory\n", stderr);
      exit(1);
    }
    *fresh = (etalon_chunk){.before = chunk, .size = room};
    etalon_state.chunks = chunk = fresh;
  }
  void *place = chunk->bytes + chunk->used;
  chunk->used += size;
  return memset(place, 0, size);
}

static inline void etalon_free_all(void) {
  while (etalon_state.chunks != NULL) {
    etalon_chunk *chunk = etalon_state.chunks;
    etalon_state.chunks = chunk->before;
    free(chunk);
  }
}

/* ------------------------------------------------------------------------------------------------------------------
 * Making values */

static inline etalon_value *etalon_make(etalon_kind kind) {
  etalon_value *value = etalon_allocate(sizeof *value);
  value->kind = kind;
  return value;
}

static inline etalon_value *etalon_null(void) { return etalon_make(ETALON_NULL); }
static inline etalon_value *etalon_list(void) { return etalon_make(ETALON_LIST); }
static inline etalon_value *etalon_object(void) { return etalon_make(ETALON_OBJECT); }

static inline etalon_value *etalon_boolean(bool truth) {
  etalon_value *value = etalon_make(ETALON_BOOLEAN);
  value->number = truth;
  return value;
}

/* A double; NaN, the infinities and -0 are tagged where they are written. */
static inline etalon_value *etalon_number(double number) {
  etalon_value *value = etalon_make(ETALON_NUMBER);
  value->number = number;
  return value;
}

static inline etalon_value *etalon_string_of(const char *text, size_t length) {
  etalon_value *value = etalon_make(ETALON_STRING);
  char *copy = etalon_allocate(length + 1);
  memcpy(copy, text, length);
  value->text = copy;
  value->length = length;
  return value;
}

static inline etalon_value *etalon_string(const char *text) { return etalon_string_of(text, strlen(text)); }

static inline void etalon_push(etalon_value *list, etalon_value *element) {
  if (list->last == NULL) list->first = element;
  else list->last->next = element;
  list->last = element;
}

static inline void etalon_set(etalon_value *object, const char *name, etalon_value *member) {
  member->name_length = strlen(name);
  member->name = etalon_string(name)->text;
  etalon_push(object, member);
}

/* An integer: a number where a double holds it exactly, else tagged. */
static inline etalon_value *etalon_integer(long long integer) {
  if (integer >= -ETALON_LARGEST_EXACT_INTEGER && integer <= ETALON_LARGEST_EXACT_INTEGER)
    return etalon_number((double)integer);
  char digits[32];
  snprintf(digits, sizeof digits, "%lld", integer);
  etalon_value *tagged = etalon_object();
  etalon_set(tagged, "$int", etalon_string(digits));
  return tagged;
}

/* The value of a quantity that does not exist for this input: a whole output, or a member of it. */
static inline etalon_value *etalon_undefined(const char *code) {
  etalon_value *value = etalon_object();
  etalon_set(value, "undefined", etalon_string(code));
  return value;
}

/* ------------------------------------------------------------------------------------------------------------------
 * Leaving a case */

static inline etalon_value *etalon_outcome(const char *outcome, const char *name, const char *text) {
  etalon_value *reply = etalon_object();
  etalon_set(reply, "outcome", etalon_string(outcome));
  if (text != NULL && *text != '\0') etalon_set(reply, name, etalon_string(text));
  return reply;
}

_Noreturn static inline void etalon_leave(etalon_value *outcome) {
  etalon_state.outcome = outcome;
  longjmp(etalon_state.escape, 1);
}

/* The input lies outside the domain: one of the operation's codes, and a JSON Pointer, printed like printf, or NULL. */
_Noreturn static inline void etalon_reject(const char *code, const char *pointer, ...) {
  char place[512] = "";
  va_list values;
  va_start(values, pointer);
  if (pointer != NULL) vsnprintf(place, sizeof place, pointer, values);
  va_end(values);
  etalon_value *reply = etalon_outcome("rejected", "pointer", place);
  etalon_set(reply, "code", etalon_string(code));
  etalon_leave(reply);
}

/* The library cannot express what is asked: a name for what it lacks, and why, or NULL. */
_Noreturn static inline void etalon_unsupported(const char *feature, const char *reason) {
  etalon_value *reply = etalon_outcome("unsupported", "reason", reason);
  etalon_set(reply, "feature", etalon_string(feature));
  etalon_leave(reply);
}

/* Something went wrong; printed like printf. */
_Noreturn static inline void etalon_fail(const char *message, ...) {
  char text[1000];
  va_list values;
  va_start(values, message);
  vsnprintf(text, sizeof text, message, values);
  va_end(values);
  etalon_leave(etalon_outcome("internal", "message", text));
}

/* ------------------------------------------------------------------------------------------------------------------
 * Reading values. What is not of the kind asked for is a fault of the program, and answered as internal. */

/* The member of an object; NULL where it has none of the name. */
static inline const etalon_value *etalon_get(const etalon_value *object, const char *name) {
  if (object == NULL || object->kind != ETALON_OBJECT) return NULL;
  for (const etalon_value *one = object->first; one != NULL; one = one->next)
    if (one->name_length == strlen(name) && memcmp(one->name, name, one->name_length) == 0) return one;
  return NULL;
}

static inline double etalon_double(const etalon_value *value) {
  if (value == NULL || value->kind != ETALON_NUMBER) etalon_fail("a number was expected");
  return value->number;
}

/* A string, terminated. */
static inline const char *etalon_text(const etalon_value *value) {
  if (value == NULL || value->kind != ETALON_STRING) etalon_fail("a string was expected");
  return value->text;
}

/* A list of numbers as an array, and how many they are. */
static inline const double *etalon_numbers(const etalon_value *list, size_t *count) {
  if (list == NULL || list->kind != ETALON_LIST) etalon_fail("a list was expected");
  *count = 0;
  for (const etalon_value *one = list->first; one != NULL; one = one->next) ++*count;
  double *numbers = etalon_allocate(*count * sizeof *numbers + 1), *to = numbers;
  for (const etalon_value *one = list->first; one != NULL; one = one->next) *to++ = etalon_double(one);
  return numbers;
}

/* ------------------------------------------------------------------------------------------------------------------
 * JSON, read: strict, in UTF-8, a name once in an object */

typedef struct {
  const unsigned char *at, *end;
  etalon_value *root; /* the first object, filled as it is read: of a line that is refused the id is known */
  int depth;
} etalon_reader;

static inline void etalon_space(etalon_reader *in) {
  while (in->at < in->end && memchr(" \t\r\n", *in->at, 4) != NULL) in->at++;
}

static inline bool etalon_take(etalon_reader *in, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(in->end - in->at) < length || memcmp(in->at, word, length) != 0) return false;
  in->at += length;
  return true;
}

static inline unsigned etalon_hex4(etalon_reader *in) {
  unsigned code = 0;
  for (int i = 0; i < 4; i++, in->at++) {
    const char *digits = "0123456789abcdef";
    const char *digit = in->at < in->end && *in->at != 0 ? strchr(digits, *in->at | 32) : NULL;
    if (digit == NULL || (*in->at < '0')) etalon_fail("the request cannot be read: \\u stands without four digits");
    code = code * 16 + (unsigned)(digit - digits);
  }
  return code;
}

/* Writes a code point in UTF-8; a surrogate that stands alone is kept in the same form. */
static inline char *etalon_put_code(char *to, unsigned code) {
  if (code < 0x80) {
    *to++ = (char)code;
    return to;
  }
  int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  static const unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};
  *to++ = (char)(lead[more] | code >> (6 * more));
  while (more-- > 0) *to++ = (char)(0x80 | (code >> (6 * more) & 0x3f));
  return to;
}

/* The bytes of the UTF-8 character that begins here; 0 where there is none. */
static inline size_t etalon_utf8(const unsigned char *at, const unsigned char *end) {
  size_t size = *at < 0x80 ? 1 : *at < 0xc2 ? 0 : *at < 0xe0 ? 2 : *at < 0xf0 ? 3 : *at < 0xf5 ? 4 : 0;
  if (size == 0 || (size_t)(end - at) < size) return 0;
  for (size_t i = 1; i < size; i++)
    if ((at[i] & 0xc0) != 0x80) return 0;
  unsigned char lead = at[0], next = size > 1 ? at[1] : 0;
  bool overlong = (lead == 0xe0 && next < 0xa0) || (lead == 0xf0 && next < 0x90);
  bool beyond = (lead == 0xed && next > 0x9f) || (lead == 0xf4 && next > 0x8f);
  return overlong || beyond ? 0 : size;
}

static inline etalon_value *etalon_read_string(etalon_reader *in) {
  const unsigned char *from = in->at;
  const unsigned char *quote = from;
  while (quote < in->end && *quote != '"') quote += *quote == '\\' ? 2 : 1;
  if (quote >= in->end) etalon_fail("the request cannot be read: a string has no end");
  char *text = etalon_allocate((size_t)(quote - from) + 1), *to = text; /* an escape is never shorter than what it stands for */
  while (*in->at != '"') {
    if (*in->at < 0x20) etalon_fail("the request cannot be read: a control character stands in a string");
    if (*in->at != '\\') {
      size_t size = etalon_utf8(in->at, in->end);
      if (size == 0) etalon_fail("the request cannot be read: it is not UTF-8");
      memcpy(to, in->at, size);
      to += size;
      in->at += size;
      continue;
    }
    static const char letters[] = "\"\\/bfnrt", stands[] = "\"\\/\b\f\n\r\t";
    unsigned char escape = in->at[1];
    const char *letter = escape == 0 ? NULL : strchr(letters, escape);
    in->at += 2;
    if (letter != NULL) {
      *to++ = stands[letter - letters];
    } else if (escape == 'u') {
      unsigned code = etalon_hex4(in);
      if (code >= 0xd800 && code < 0xdc00 && in->end - in->at > 6 && in->at[0] == '\\' && in->at[1] == 'u') {
        etalon_reader ahead = {in->at + 2, in->end, NULL, 0};
        unsigned low = etalon_hex4(&ahead);
        if (low >= 0xdc00 && low < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
          in->at = ahead.at;
        }
      }
      to = etalon_put_code(to, code);
    } else {
      etalon_fail("the request cannot be read: no such escape in a string");
    }
  }
  in->at++;
  etalon_value *value = etalon_make(ETALON_STRING);
  value->text = text;
  value->length = (size_t)(to - text);
  return value;
}

static inline void etalon_digits(etalon_reader *in) {
  const unsigned char *from = in->at;
  while (in->at < in->end && *in->at >= '0' && *in->at <= '9') in->at++;
  if (in->at == from) etalon_fail("the request cannot be read: a number has no digits, or this is not JSON");
}

static inline etalon_value *etalon_read_number(etalon_reader *in) {
  const unsigned char *from = in->at;
  etalon_take(in, "-");
  if (!etalon_take(in, "0")) etalon_digits(in);
  if (etalon_take(in, ".")) etalon_digits(in);
  if (etalon_take(in, "e") || etalon_take(in, "E")) {
    if (!etalon_take(in, "+")) etalon_take(in, "-");
    etalon_digits(in);
  }
  size_t length = (size_t)(in->at - from);
  char *text = etalon_allocate(length + 1);
  memcpy(text, from, length);
  char *point = strchr(text, '.');
  if (point != NULL) *point = *localeconv()->decimal_point; /* a library may have chosen a locale with a comma */
  double number = strtod(text, NULL);
  if (isinf(number)) etalon_fail("the request cannot be read: a number is beyond the range of a double");
  return etalon_number(number);
}

/* A tagged double as the double; other objects as they are. */
static inline etalon_value *etalon_untagged(etalon_value *object) {
  const etalon_value *tag = etalon_get(object, "$f64");
  if (tag == NULL) return object;
  static const char *const texts[] = {"NaN", "Infinity", "-Infinity", "-0"};
  const double numbers[] = {NAN, INFINITY, -INFINITY, -0.0};
  for (int i = 0; i < 4 && object->first->next == NULL && tag->kind == ETALON_STRING; i++)
    if (strcmp(tag->text, texts[i]) == 0) return etalon_number(numbers[i]);
  etalon_fail("the request cannot be read: $f64 does not hold what it should");
}

static inline etalon_value *etalon_read_value(etalon_reader *in) {
  etalon_space(in);
  if (etalon_take(in, "null")) return etalon_null();
  if (etalon_take(in, "true")) return etalon_boolean(true);
  if (etalon_take(in, "false")) return etalon_boolean(false);
  if (etalon_take(in, "\"")) return etalon_read_string(in);
  bool object = etalon_take(in, "{");
  if (!object && !etalon_take(in, "[")) return etalon_read_number(in);

  if (++in->depth > ETALON_DEPTH) etalon_fail("the request cannot be read: it is nested more than %d deep", ETALON_DEPTH);
  etalon_value *value = object ? etalon_object() : etalon_list();
  const char *close = object ? "}" : "]";
  if (object && in->root == NULL) in->root = value;
  etalon_space(in);
  for (bool first = true; !etalon_take(in, close); first = false) {
    if (!first && !etalon_take(in, ",")) etalon_fail("the request cannot be read: a comma or %s is missing", close);
    etalon_value *name = NULL;
    if (object) {
      etalon_space(in);
      if (!etalon_take(in, "\"")) etalon_fail("the request cannot be read: a member has no name");
      name = etalon_read_string(in);
      etalon_space(in);
      if (!etalon_take(in, ":")) etalon_fail("the request cannot be read: a name has no colon");
      for (const etalon_value *one = value->first; one != NULL; one = one->next)
        if (one->name_length == name->length && memcmp(one->name, name->text, name->length) == 0)
          etalon_fail("the request cannot be read: a name stands twice in one object");
    }
    etalon_value *element = etalon_read_value(in);
    if (object) {
      element->name = name->text;
      element->name_length = name->length;
    }
    etalon_push(value, element);
    etalon_space(in);
  }
  in->depth--;
  return object ? etalon_untagged(value) : value;
}

/* ------------------------------------------------------------------------------------------------------------------
 * JSON, written: in ASCII, so that no locale can spoil it */

typedef struct {
  char *bytes;
  size_t length, room;
} etalon_line;

static inline void etalon_put(etalon_line *line, const char *bytes, size_t length) {
  if (line->room - line->length < length) {
    line->room = 2 * (line->room + length);
    line->bytes = realloc(line->bytes, line->room);
    if (line->bytes == NULL) {
      fputs("etalon_adapter: out of memory\n", stderr);
      exit(1);
    }
  }
  memcpy(line->bytes + line->length, bytes, length);
  line->length += length;
}

static inline void etalon_put_word(etalon_line *line, const char *word) { etalon_put(line, word, strlen(word)); }

static inline void etalon_put_string(etalon_line *line, const char *text, size_t length) {
  const unsigned char *at = (const unsigned char *)text, *end = at + length;
  etalon_put_word(line, "\"");
  while (at < end) {
    char escape[16];
    if (*at >= 0x20 && *at < 0x7f && *at != '"' && *at != '\\') {
      etalon_put(line, (const char *)at++, 1);
      continue;
    }
    int more = *at < 0xc0 ? 0 : *at < 0xe0 ? 1 : *at < 0xf0 ? 2 : 3;
    static const unsigned char mask[] = {0xff, 0x1f, 0x0f, 0x07};
    unsigned code = *at++ & mask[more];
    while (more-- > 0 && at < end) code = code << 6 | (*at++ & 0x3f);
    if (code < 0x10000) snprintf(escape, sizeof escape, "\\u%04x", code);
    else snprintf(escape, sizeof escape, "\\u%04x\\u%04x", 0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
    etalon_put_word(line, escape);
  }
  etalon_put_word(line, "\"");
}

static inline void etalon_put_number(etalon_line *line, double number) {
  if (isnan(number)) etalon_put_word(line, "{\"$f64\":\"NaN\"}");
  else if (isinf(number)) etalon_put_word(line, number > 0 ? "{\"$f64\":\"Infinity\"}" : "{\"$f64\":\"-Infinity\"}");
  else if (number == 0) etalon_put_word(line, signbit(number) ? "{\"$f64\":\"-0\"}" : "0");
  else {
    char text[40];
    for (int digits = 15; digits <= 17; digits++) { /* 17 always are the same double */
      snprintf(text, sizeof text, "%.*g", digits, number);
      if (strtod(text, NULL) == number) break;
    }
    char *point = strchr(text, *localeconv()->decimal_point);
    if (point != NULL) *point = '.';
    etalon_put_word(line, text);
  }
}

static inline void etalon_write(etalon_line *line, const etalon_value *value) {
  if (value->kind == ETALON_NULL) etalon_put_word(line, "null");
  else if (value->kind == ETALON_BOOLEAN) etalon_put_word(line, value->number != 0 ? "true" : "false");
  else if (value->kind == ETALON_NUMBER) etalon_put_number(line, value->number);
  else if (value->kind == ETALON_STRING) etalon_put_string(line, value->text, value->length);
  else {
    bool object = value->kind == ETALON_OBJECT;
    etalon_put_word(line, object ? "{" : "[");
    for (const etalon_value *one = value->first; one != NULL; one = one->next) {
      if (one != value->first) etalon_put_word(line, ",");
      if (object) {
        etalon_put_string(line, one->name, one->name_length);
        etalon_put_word(line, ":");
      }
      etalon_write(line, one);
    }
    etalon_put_word(line, object ? "}" : "]");
  }
}

/* ------------------------------------------------------------------------------------------------------------------
 * The protocol */

/* Registers the function of an operation; what is registered is what the adapter declares. */
static inline void etalon_operation(const char *name, etalon_function compute) {
  if (etalon_state.operations == ETALON_MOST_OPERATIONS) {
    fprintf(stderr, "etalon_adapter: more than %d operations\n", ETALON_MOST_OPERATIONS);
    exit(1);
  }
  etalon_state.name[etalon_state.operations] = name;
  etalon_state.compute[etalon_state.operations++] = compute;
}

/*
 * Declares a member of hello besides, as JSON text that outlives the call: classes, features, parameters or leavesOut,
 * such as etalon_declare("classes", "{\"uncertainty\":[\"core\"]}").
 */
static inline void etalon_declare(const char *member, const char *json) {
  if (etalon_state.declared == ETALON_MOST_OPERATIONS) exit(1);
  etalon_state.member[etalon_state.declared] = member;
  etalon_state.json[etalon_state.declared++] = json;
}

/* By way of C's own values, so that whatever loses a digit on the way is found out. */
static inline etalon_value *etalon_echo(const etalon_value *input) {
  etalon_value *output = etalon_object(), *value = etalon_null();
  if (etalon_get(input, "value") != NULL) *value = *etalon_get(input, "value");
  value->next = NULL;
  etalon_set(output, "value", value);
  return output;
}

static inline etalon_value *etalon_hello(const char *name, const char *version) {
  etalon_value *reply = etalon_object(), *software = etalon_object(), *names = etalon_list(), *pace = etalon_object();
  etalon_set(reply, "protocol", etalon_number(ETALON_PROTOCOL));
  etalon_set(software, "name", etalon_string(name));
  etalon_set(software, "version", etalon_string(version));
  etalon_set(software, "language", etalon_string("c"));
  etalon_set(reply, "implementation", software);
  for (size_t i = 0; i < etalon_state.operations; i++) etalon_push(names, etalon_string(etalon_state.name[i]));
  etalon_set(reply, "operations", names);
  etalon_set(reply, "determinism", etalon_string("pure"));
  etalon_set(pace, "maxInFlight", etalon_number(16)); /* they are answered one after the other */
  etalon_set(reply, "concurrency", pace);
  for (size_t i = 0; i < etalon_state.declared; i++) {
    const unsigned char *json = (const unsigned char *)etalon_state.json[i];
    etalon_reader in = {json, json + strlen(etalon_state.json[i]), NULL, 0};
    etalon_set(reply, etalon_state.member[i], etalon_read_value(&in));
  }
  return reply;
}

static inline etalon_value *etalon_answer(const etalon_value *request) {
  const char *name = etalon_text(etalon_get(request, "operation"));
  for (size_t i = 0; i < etalon_state.operations; i++) {
    if (strcmp(etalon_state.name[i], name) != 0) continue;
    etalon_value *output = etalon_state.compute[i](etalon_get(request, "input"));
    if (output == NULL) etalon_fail("the function of %s returned nothing", name);
    etalon_value *reply = etalon_outcome("result", "", NULL);
    etalon_set(reply, "output", output);
    return reply;
  }
  etalon_unsupported(name, "not one of the declared operations");
}

/* The reply to a line, without its id, and the id; NULL where the session ends. */
static inline etalon_value *etalon_reply(etalon_reader *in, const char *name, const char *version) {
  if (setjmp(etalon_state.escape) != 0) return etalon_state.outcome;
  etalon_value *request = etalon_read_value(in);
  etalon_space(in);
  if (in->at != in->end) etalon_fail("the request cannot be read: there is more than one value in the line");
  const etalon_value *id = etalon_get(request, "id");
  if (id == NULL || id->kind != ETALON_STRING) etalon_fail("the request cannot be read: it is no object with an id");
  const char *op = etalon_text(etalon_get(request, "op"));
  if (strcmp(op, "bye") == 0) return NULL;
  if (strcmp(op, "hello") == 0) {
    const etalon_value *most = etalon_get(etalon_get(request, "limits"), "maxLineBytes");
    if (most != NULL) etalon_state.longest_line = etalon_double(most);
    return etalon_hello(name, version);
  }
  if (strcmp(op, "case") == 0) return etalon_answer(request);
  etalon_unsupported(op, "no such request");
}

static inline void etalon_compose(etalon_line *line, const etalon_value *root, etalon_value *reply) {
  const etalon_value *id = etalon_get(root, "id");
  bool known = id != NULL && id->kind == ETALON_STRING;
  etalon_set(reply, "id", known ? etalon_string_of(id->text, id->length) : etalon_string(""));
  line->length = 0;
  etalon_write(line, reply);
}

/* Answers the suite on standard input and output until it says bye or closes the pipe; returns the exit code. */
static inline int etalon_serve(const char *name, const char *version, const char *standards) {
  fflush(stdout);
  FILE *requests = fdopen(dup(0), "rb"), *replies = fdopen(dup(1), "wb");
  int nothing = open("/dev/null", O_RDONLY);
  if (requests == NULL || replies == NULL || nothing < 0 || dup2(nothing, 0) < 0 || dup2(2, 1) < 0) return 1;
  etalon_operation("conformance/echo", etalon_echo);
  etalon_declare("standards", standards);
  etalon_state.longest_line = INFINITY;

  char *bytes = NULL;
  size_t room = 0;
  etalon_line line = {NULL, 0, 0};
  int code = 0;
  for (ssize_t length; code == 0 && (length = getline(&bytes, &room, requests)) >= 0; etalon_free_all()) {
    etalon_reader in = {(unsigned char *)bytes, (unsigned char *)bytes + length, NULL, 0};
    etalon_space(&in);
    if (in.at == in.end) continue;
    etalon_value *reply = etalon_reply(&in, name, version);
    if (reply == NULL) break;
    etalon_compose(&line, in.root, reply);
    if ((double)line.length > etalon_state.longest_line) {
      char excuse[128];
      snprintf(excuse, sizeof excuse, "the answer has %zu bytes, the limit is %.0f", line.length, etalon_state.longest_line);
      etalon_compose(&line, in.root, etalon_outcome("internal", "message", excuse));
    }
    etalon_put_word(&line, "\n");
    /* A reply that waits for the next case would be charged with its time; where nobody reads any more, this ends. */
    if (fwrite(line.bytes, 1, line.length, replies) != line.length || fflush(replies) != 0) code = 1;
  }
  etalon_free_all();
  free(line.bytes);
  free(bytes);
  fclose(requests);
  fclose(replies);
  return code;
}

#endif
