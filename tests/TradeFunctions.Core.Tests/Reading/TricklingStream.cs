namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Gives its bytes a few at a time, as a network does.</summary>
internal sealed class TricklingStream(byte[] content, int atOnce) : MemoryStream(content)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
