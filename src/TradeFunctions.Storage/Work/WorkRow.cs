using Azure;

namespace TradeFunctions.Storage.Work;

/// <summary>One piece of a run's work: a file to refine or a reporter to publish. Exactly one of the two inputs is there.</summary>
public sealed record WorkRow(string Run, string Piece)
{
    /// <summary>How often a piece is tried.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Where it stands.</summary>
    public WorkState State { get; init; }

    /// <summary>The file to refine; null: this is not such a piece.</summary>
    public RefineInput? Refine { get; init; }

    /// <summary>The reporter to publish; null: this is not such a piece.</summary>
    public PublishInput? Publish { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>How often its message was sent again because nothing had come of it.</summary>
    public int Resends { get; init; }

    /// <summary>When its message was sent or the work begun, whichever is later.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>What became of the file; null unless done or failed.</summary>
    public BlobOutcome? Blob { get; init; }

    /// <summary>What became of the reporter; null unless done or failed.</summary>
    public ReporterOutcome? Reporter { get; init; }

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}
