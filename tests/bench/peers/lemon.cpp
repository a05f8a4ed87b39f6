// LEMON's network simplex on an edge file (tests/bench/market/list-graph.ts): one JSON line with the greatest sum of weights.
// g++ -O3 -std=c++17 lemon.cpp -o lemon (Debian: liblemon-dev; headers are enough)
#include <lemon/core.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

using lemon::NetworkSimplex;
using lemon::StaticDigraph;

static const uint32_t MAGIC = 0x676c6363;

template <class T>
static std::vector<T> column(FILE *file, size_t length) {
  std::vector<T> values(length);
  if (fread(values.data(), sizeof(T), length, file) != length) {
    fprintf(stderr, "the edge file ends too early\n");
    exit(1);
  }
  return values;
}

static long long millisecondsSince(std::chrono::steady_clock::time_point from) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - from).count();
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : nullptr;
  if (file == nullptr) {
    fprintf(stderr, "usage: lemon EDGE-FILE\n");
    return 2;
  }
  const auto header = column<uint32_t>(file, 4);
  if (header[0] != MAGIC) {
    fprintf(stderr, "not an edge file\n");
    return 1;
  }
  const int jobseekers = header[1], vacancies = header[2];
  const auto start = column<uint32_t>(file, jobseekers + 1);
  auto liked = column<uint32_t>(file, header[3]);
  auto weights = column<uint16_t>(file, header[3]);
  const auto seats = column<uint16_t>(file, vacancies);
  fclose(file);

  // one unit flows from each jobseeker to the sink: through a vacancy, or past all of them for nothing
  const auto building = std::chrono::steady_clock::now();
  const int sink = jobseekers + vacancies;
  std::vector<std::pair<int, int>> arcs;
  std::vector<int> costs, capacities;
  const size_t length = header[3] + (size_t)jobseekers + vacancies;
  arcs.reserve(length);
  costs.reserve(length);
  capacities.reserve(length);
  const auto add = [&](int from, int to, int cost, int capacity) {
    arcs.emplace_back(from, to);
    costs.push_back(cost);
    capacities.push_back(capacity);
  };
  for (int jobseeker = 0; jobseeker < jobseekers; jobseeker++) {
    for (uint32_t edge = start[jobseeker]; edge < start[jobseeker + 1]; edge++) {
      add(jobseeker, jobseekers + liked[edge], -(int)weights[edge], 1);
    }
    add(jobseeker, sink, 0, 1);
  }
  for (int vacancy = 0; vacancy < vacancies; vacancy++) add(jobseekers + vacancy, sink, 0, seats[vacancy]);
  std::vector<uint32_t>().swap(liked);
  std::vector<uint16_t>().swap(weights);

  StaticDigraph graph;
  graph.build(sink + 1, arcs.begin(), arcs.end());
  std::vector<std::pair<int, int>>().swap(arcs);
  StaticDigraph::ArcMap<int> cost(graph), upper(graph);
  for (size_t arc = 0; arc < costs.size(); arc++) {
    cost[graph.arc(arc)] = costs[arc];
    upper[graph.arc(arc)] = capacities[arc];
  }
  StaticDigraph::NodeMap<int> supply(graph, 0);
  for (int jobseeker = 0; jobseeker < jobseekers; jobseeker++) supply[graph.node(jobseeker)] = 1;
  supply[graph.node(sink)] = -jobseekers;
  const long long buildMs = millisecondsSince(building);

  const auto solving = std::chrono::steady_clock::now();
  NetworkSimplex<StaticDigraph, int, long long> simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(supply);
  const bool isOptimal = simplex.run() == NetworkSimplex<StaticDigraph, int, long long>::OPTIMAL;
  printf("{\"version\":\"%s\",\"objective\":%lld,\"buildMs\":%lld,\"solveMs\":%lld,\"status\":\"%s\"}\n", LEMON_VERSION,
         -simplex.totalCost<long long>(), buildMs, millisecondsSince(solving), isOptimal ? "optimal" : "not optimal");
}
