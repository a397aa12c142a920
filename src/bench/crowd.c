/* crowd: many phones from one process, which come back when their server dies, and vote.
 *
 *   gcc -O2 -Wall -o crowd crowd.c
 *   ./crowd HOST PORT N PATH VIEWS [TOKENS]
 *
 * Opens N websockets on PATH and counts a phone as current once it has a frame of each of its VIEWS views (0: once it is open).
 * Where PATH says contextTakeover=true they offer to inflate, as browsers do, and count what is deflated as frames, unread.
 * TOKENS is a file with a bearer token a line, one for each phone. Then it reads commands from its input and answers each with
 * a line of JSON:
 *   say SECONDS TEXT   every phone says TEXT ('#' is its number), evenly over so many seconds; answered by {"receipt"… or an echo
 *   storm              waits until the server is gone; one phone knocks, and all come when it is let in, in the same moment
 *   count SECONDS      counts frames
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { GONE, CONNECTING, ASKED, OPEN };
struct phone { int fd, state, seen, frames, had, answered; double said, told; uint8_t *rest; size_t restSize; };

static struct phone *phones;
static struct sockaddr_in at;
static int n, views, ep, current, errors, refusedConnects, answers, refusals, gone;
static char *host, *path, **tokens, reason[200];
static double *times;
static uint8_t input[1 << 20];

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static int byTime(const void *a, const void *b) { double d = *(double *)a - *(double *)b; return (d > 0) - (d < 0); }
static double quantile(int count, double q) { return count ? times[(int)((count - 1) * q)] : 0; }

static void fault(const char *what, const uint8_t *text, size_t size) {
    if (!errors++) snprintf(reason, sizeof reason, "%s %.*s", what, (int)(size < 60 ? size : 60), text ? (const char *)text : "");
    for (char *c = reason; *c; c++) if (*c < ' ' || *c == '"' || *c == '\\') *c = ' ';
}

static void hangUp(struct phone *p) {
    if (p->state == GONE) return;
    close(p->fd);
    free(p->rest);
    p->rest = NULL;
    p->restSize = 0;
    if (p->state == OPEN && p->seen >= views) current--;
    p->state = GONE;
    gone++;
}

static void call(struct phone *p) {
    p->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (p->fd < 0) { perror("socket"); exit(1); }
    int one = 1;
    setsockopt(p->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    p->state = CONNECTING;
    p->seen = 0;
    gone--;
    struct epoll_event e = { EPOLLIN | EPOLLOUT | EPOLLRDHUP, { .ptr = p } };
    epoll_ctl(ep, EPOLL_CTL_ADD, p->fd, &e);
    if (connect(p->fd, (void *)&at, sizeof at) && errno != EINPROGRESS) { refusedConnects++; hangUp(p); }
}

static void ask(struct phone *p) {
    char request[4096];
    int size = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n%s%s%s%s\r\n", path, host, ntohs(at.sin_port),
        strstr(path, "contextTakeover=true") ? "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n" : "",
        tokens ? "Authorization: Bearer " : "", tokens ? tokens[p - phones] : "", tokens ? "\r\n" : "");
    struct epoll_event e = { EPOLLIN | EPOLLRDHUP, { .ptr = p } };
    epoll_ctl(ep, EPOLL_CTL_MOD, p->fd, &e);
    p->state = ASKED;
    if (send(p->fd, request, size, MSG_NOSIGNAL) != size) fault("request not sent", NULL, 0);
}

static void say(struct phone *p, int opcode, const char *text, size_t size) {
    uint8_t frame[2048] = { 0x80 | opcode, 0x80 | (size < 126 ? size : 126) };
    size_t head = 2;
    if (size > 125) { frame[2] = size >> 8; frame[3] = size; head = 4; }
    memset(frame + head, 0, 4);
    memcpy(frame + head + 4, text, size);
    if (send(p->fd, frame, head + 4 + size, MSG_NOSIGNAL) < 0) fault("not said", NULL, 0);
}

static void hear(struct phone *p, int opcode, int deflated, const uint8_t *text, size_t size) {
    if (opcode == 9) say(p, 10, (const char *)text, size);
    if (opcode == 8) fault("closed", text + 2, size - 2);
    if (opcode != 1) return;
    if (deflated || !strncmp((const char *)text, "{\"view\"", 7)) {
        p->frames++;
        if (p->seen < views && ++p->seen == views) current++;
    } else if (!strncmp((const char *)text, "{\"receipt\"", 10) || !strncmp((const char *)text, "{\"id\"", 5)) {
        if (p->answered) fault("answered twice", text, size);
        p->answered = 1;
        p->told = now();
        answers++;
    } else if (!strncmp((const char *)text, "{\"refused\"", 10)) {
        if (!refusals++) snprintf(reason, sizeof reason, "%.*s", (int)(size < 150 ? size : 150), text);
        for (char *c = reason; *c; c++) if (*c == '"') *c = ' ';
    }
}

/* What is not whole yet is kept. */
static void take(struct phone *p, size_t size) {
    uint8_t *in = input;
    if (p->state == ASKED) {
        uint8_t *end = memmem(in, size, "\r\n\r\n", 4);
        if (end) {
            if (strncmp((char *)in, "HTTP/1.1 101", 12)) { fault("answer", in, size); hangUp(p); return; }
            p->state = OPEN;
            if (!views) current++;
            size -= end + 4 - in;
            in = end + 4;
        }
    }
    while (p->state == OPEN && size >= 2) {
        size_t length = in[1], head = 2;
        if (length == 126) { head = 4; length = in[2] << 8 | in[3]; }
        else if (length == 127) { head = 10; length = (size_t)in[6] << 24 | in[7] << 16 | in[8] << 8 | in[9]; }
        if (size < head + length) break;
        hear(p, in[0] & 15, in[0] & 0x40, in + head, length);
        in += head + length;
        size -= head + length;
    }
    free(p->rest);
    p->rest = size ? memcpy(malloc(size), in, size) : NULL;
    p->restSize = size;
}

static void look(int ms) {
    struct epoll_event events[512];
    int ready = epoll_wait(ep, events, 512, ms);
    for (int i = 0; i < ready; i++) {
        struct phone *p = events[i].data.ptr;
        if (p->state == CONNECTING) {
            int e = 0;
            socklen_t s = sizeof e;
            getsockopt(p->fd, SOL_SOCKET, SO_ERROR, &e, &s);
            if (e) { refusedConnects++; hangUp(p); continue; }
            if (events[i].events & EPOLLOUT) ask(p);
            continue;
        }
        if (p->state == GONE) continue;
        if (p->restSize) memcpy(input, p->rest, p->restSize);
        ssize_t got = recv(p->fd, input + p->restSize, sizeof input - p->restSize - 1, 0);
        if (got > 0) take(p, p->restSize + got);
        else if (got == 0 || errno != EAGAIN) { if (p->state == ASKED) fault("cut off before the answer", NULL, 0); hangUp(p); }
    }
}

static void come(double began, double limit) {
    while (current < n && now() < began + limit) {
        look(10);
        if (gone) for (int i = 0; i < n; i++) if (phones[i].state == GONE && now() > phones[i].told + 0.2) { phones[i].told = now(); call(&phones[i]); }
    }
    printf("{\"current\":%d,\"seconds\":%.3f,\"errors\":%d,\"refused\":%d,\"why\":\"%s\"}\n", current, now() - began, errors, refusedConnects, reason);
    fflush(stdout);
}

static void vote(double over, const char *text) {
    char said[1024];
    int next = 0;
    answers = refusals = 0;
    for (int i = 0; i < n; i++) { phones[i].answered = 0; phones[i].had = phones[i].frames; }
    double began = now(), end = began + over + 30;
    while (answers + refusals < n && now() < end) {
        for (; next < n && now() >= began + over * next / n; next++) {
            size_t size = 0;
            for (const char *c = text; *c && size < sizeof said - 16; c++)
                if (*c == '#') size += sprintf(said + size, "%d", next);
                else said[size++] = *c;
            phones[next].said = began + over * next / n;
            say(&phones[next], 1, said, size);
            if (next % 16 == 15) { next++; break; }
        }
        look(next < n ? 0 : 10);
    }
    double took = now() - began;
    int count = 0;
    for (int i = 0; i < n; i++) if (phones[i].answered) times[count++] = phones[i].told - phones[i].said;
    qsort(times, count, sizeof *times, byTime);
    double p50 = quantile(count, .5), p99 = quantile(count, .99);
    for (int i = 0; i < n; i++) times[i] = phones[i].frames - phones[i].had;
    qsort(times, n, sizeof *times, byTime);
    printf("{\"answered\":%d,\"refused\":%d,\"seconds\":%.3f,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"frames_least\":%.0f,\"frames_median\":%.0f,"
           "\"errors\":%d,\"why\":\"%s\"}\n", count, refusals, took, p50 * 1e3, p99 * 1e3, times[0], quantile(n, .5), errors, reason);
    fflush(stdout);
}

static void storm(void) {
    while (gone < n) look(100);
    errors = refusedConnects = 0;
    reason[0] = 0;
    puts("{\"gone\":true}");
    fflush(stdout);
    while (1) { /* one knocks */
        int probe = socket(AF_INET, SOCK_STREAM, 0);
        int failed = connect(probe, (void *)&at, sizeof at);
        close(probe);
        if (!failed) break;
        usleep(5000);
    }
    double began = now();
    for (int i = 0; i < n; i++) { phones[i].told = began; call(&phones[i]); if (i % 64 == 0) look(0); }
    come(began, 60);
}

static void readTokens(const char *file) {
    FILE *f = fopen(file, "r");
    tokens = calloc(n, sizeof *tokens);
    for (int i = 0; i < n; i++) {
        size_t room = 0;
        ssize_t size = getline(&tokens[i], &room, f);
        if (size < 1) { fprintf(stderr, "%s has too few tokens\n", file); exit(1); }
        tokens[i][strcspn(tokens[i], "\n")] = 0;
    }
}

int main(int argc, char **argv) {
    if (argc < 6) { fprintf(stderr, "crowd HOST PORT N PATH VIEWS [TOKENS]\n"); return 2; }
    host = argv[1];
    at = (struct sockaddr_in){ AF_INET, htons(atoi(argv[2])), { inet_addr(host) } };
    n = atoi(argv[3]);
    path = argv[4];
    views = atoi(argv[5]);
    if (argc > 6) readTokens(argv[6]);
    phones = calloc(n, sizeof *phones);
    times = calloc(n, sizeof *times);
    ep = epoll_create1(0);
    gone = n;
    double began = now();
    for (int i = 0; i < n; i++) { call(&phones[i]); while (i + 1 - current - gone > 500 && now() < began + 60) look(1); }
    come(began, 60);
    static char line[1200];
    while (1) {
        struct pollfd in = { 0, POLLIN, 0 };
        while (!poll(&in, 1, 0)) look(20);
        if (!fgets(line, sizeof line, stdin)) return 0;
        line[strcspn(line, "\n")] = 0;
        double over;
        int skip;
        if (sscanf(line, "say %lf %n", &over, &skip) == 1) vote(over, line + skip);
        else if (!strcmp(line, "storm")) storm();
        else if (sscanf(line, "count %lf", &over) == 1) {
            long before = 0, after = 0;
            for (int i = 0; i < n; i++) before += phones[i].frames;
            for (double end = now() + over; now() < end;) look(10);
            for (int i = 0; i < n; i++) after += phones[i].frames;
            printf("{\"frames\":%ld,\"current\":%d}\n", after - before, current);
            fflush(stdout);
        }
    }
}
