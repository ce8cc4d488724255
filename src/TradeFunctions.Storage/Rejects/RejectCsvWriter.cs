using System.Buffers;
using System.Globalization;
using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Rejects;

/// <summary>
/// Writes rejects as CSV (RFC 4180): line, column, reason, row. Fields are quoted where necessary, so a row of a raw file can be read back
/// exactly.
/// </summary>
public sealed class RejectCsvWriter : IDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");
    private readonly StreamWriter _writer;

    /// <summary>Writes the header to <paramref name="destination"/>, which is left open.</summary>
    public RejectCsvWriter(Stream destination)
    {
        _writer = new StreamWriter(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        _writer.WriteLine("line,column,reason,row");
    }

    /// <summary>How many rejects were written.</summary>
    public long Count { get; private set; }

    public void Write(Reject reject)
    {
        _writer.Write(reject.Line.ToString(CultureInfo.InvariantCulture));
        WriteField(reject.Column ?? "");
        WriteField(reject.Reason);
        WriteField(reject.Row);
        _writer.WriteLine();
        Count++;
    }

    /// <summary>Flushes everything written so far to the destination.</summary>
    public void Flush() => _writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteField(string text)
    {
        _writer.Write(',');
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            _writer.Write(text);
            return;
        }

        _writer.Write('"');
        _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
