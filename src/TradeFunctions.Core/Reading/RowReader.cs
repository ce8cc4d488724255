namespace TradeFunctions.Core.Reading;

/// <summary>Turns the records of one file into rows. Made by a <see cref="Layouts.Layout"/> for the columns that the file has.</summary>
internal abstract class RowReader
{
    /// <summary>Reads one record with as many fields as the header has names.</summary>
    public abstract RowVerdict Read(RecordFields record, RowOutput output);
}
