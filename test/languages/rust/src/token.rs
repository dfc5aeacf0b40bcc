//! The user token is in a header, which the generated client drops: a middleware keeps it.

use http::Extensions;
use reqwest::{Request, Response};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware, Middleware, Next, Result};
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
pub struct Token(Arc<Mutex<String>>);

impl Token {
    pub fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    pub fn client(&self) -> ClientWithMiddleware {
        ClientBuilder::new(reqwest::Client::new())
            .with(self.clone())
            .build()
    }
}

#[async_trait::async_trait]
impl Middleware for Token {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> Result<Response> {
        let response = next.run(request, extensions).await?;
        if let Some(token) = response.headers().get("x-subject-token") {
            *self.0.lock().unwrap() = token.to_str().unwrap_or_default().into();
        }
        Ok(response)
    }
}
