import { useEffect, useState } from 'react';
import { useLanguage } from '../language/use-language.ts';
import { currentSession, type Session, signOut } from './session.ts';

/** In what role somebody is signed in, and the way out; nothing at a gateway without sign-in. */
export function SessionPanel() {
  const { frame } = useLanguage();
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    currentSession().then(setSession, () => setSession(null));
  }, []);
  if (!session?.signIn) return null;
  const role = frame.roles[session.role as keyof typeof frame.roles] ?? session.role;
  return (
    <p className="session-purpose">
      <span>
        {frame.signedInAs}: <strong>{role}</strong>
      </span>
      <button type="button" className="quiet-button" onClick={() => void signOut()}>
        {frame.signOut}
      </button>
    </p>
  );
}
