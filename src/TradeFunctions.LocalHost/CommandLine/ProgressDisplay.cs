using System.Globalization;

namespace TradeFunctions.LocalHost.CommandLine;

/// <summary>Shows the progress of a step: on a terminal as a bar that is redrawn, elsewhere as a line for every tenth.</summary>
internal sealed class ProgressDisplay(TextWriter output, bool terminal)
{
    private const int BarWidth = 30;
    private string _shown = "";
    private bool _open;
    private int _tenth;

    /// <summary>Shows how much of a step is done.</summary>
    /// <param name="step">The step, as the user reads it.</param>
    /// <param name="done">How many pieces are done.</param>
    /// <param name="total">How many pieces there are; 0: not known yet.</param>
    public void Show(string step, int done, int total)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{step}: {done} of {total}");
        if (line == _shown) return;
        if (!terminal && done < total && _shown.StartsWith($"{step}:", StringComparison.Ordinal) && Tenth(done, total) == _tenth) return;
        _tenth = Tenth(done, total);
        if (terminal)
        {
            if (_open && !_shown.StartsWith($"{step}:", StringComparison.Ordinal)) output.WriteLine();
            output.Write($"\r{Bar(done, total)} {line}\u001b[K");
            _open = true;
        }
        else
        {
            output.WriteLine(line);
        }
        _shown = line;
    }

    /// <summary>Writes a line, below the bar if there is one.</summary>
    public void Line(string text)
    {
        if (_open) output.WriteLine();
        _open = false;
        output.WriteLine(text);
    }

    private static int Tenth(int done, int total) => total > 0 ? 10 * done / total : 0;

    private static string Bar(int done, int total)
    {
        var full = total > 0 ? Math.Min(BarWidth, BarWidth * done / total) : 0;
        return $"[{new string('#', full)}{new string('.', BarWidth - full)}]";
    }
}
