namespace TradeFunctions.Benchmarks;

/// <summary>What a piece of work printed for the process that started it.</summary>
internal sealed record Refined(double Seconds, double PeakMebibytes, long Cells, string Sum, long Bytes);
