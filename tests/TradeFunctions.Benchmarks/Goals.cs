using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>What was to be reached, and what was: benchmarks add theirs, and a run ends with the table.</summary>
internal static class Goals
{
    private static readonly List<string> Rows = [];

    /// <summary>Adds a figure that should be at least so large.</summary>
    /// <param name="what">What it is of, with its unit or what it is compared with.</param>
    /// <param name="measured">The figure; null: it could not be measured.</param>
    /// <param name="goal">The goal.</param>
    public static void AtLeast(string what, double? measured, double goal) => Add(what, measured, "≥", goal, measured >= goal);

    /// <summary>Adds a figure that should be at most so large.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static void AtMost(string what, double? measured, double goal) => Add(what, measured, "≤", goal, measured <= goal);

    /// <summary>Prints the table.</summary>
    public static void Print()
    {
        if (Rows.Count == 0) return;
        Console.WriteLine();
        Console.WriteLine("| goal | | measured | |");
        Console.WriteLine("|---|--:|--:|---|");
        foreach (var row in Rows) Console.WriteLine(row);
    }

    private static void Add(string what, double? measured, string sign, double goal, bool isReached) => Rows.Add(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {sign} {goal:0.##} | {(measured is { } figure ? figure.ToString("0.###", CultureInfo.InvariantCulture) : "–")} | {(isReached ? "reached" : "not reached")} |"));
}
